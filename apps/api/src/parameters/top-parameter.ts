import { z } from "zod";

const MOST = 10_000;
const WHOLE_NUMBER = /^[1-9]\d*$/;
const EXPECTED = `a whole number from 1 to ${MOST}`;

/** How far down by market cap; every coin where it is left out. */
export const topParameter = z
  .string({ error: EXPECTED })
  .refine((text) => WHOLE_NUMBER.test(text) && Number(text) <= MOST, EXPECTED)
  .transform(Number)
  .optional()
  .meta({
    description: "Only coins that were once within this many by market cap in the range; all where left out.",
    example: "200",
  });
