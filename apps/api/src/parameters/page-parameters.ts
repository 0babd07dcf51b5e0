import { z } from "zod";
import { dayParameter } from "./day-parameter.ts";
import { parseCursor } from "../views/page.ts";

const WHOLE_NUMBER = /^[1-9]\d*$/;
const CURSOR_EXPECTED = "the `nextCursor` of a page of this list, unchanged";

/** How many items a page holds at most. */
export function limitParameter(most: number, unlessGiven: number): z.ZodType<number, string | undefined> {
  const expected = `a whole number from 1 to ${most}`;
  return z
    .string({ error: expected })
    .refine((text) => WHOLE_NUMBER.test(text) && Number(text) <= most, expected)
    .transform(Number)
    .prefault(String(unlessGiven))
    .meta({
      description: `Most items on a page: ${expected}.`,
      default: unlessGiven,
      example: unlessGiven,
      type: "integer",
      minimum: 1,
      maximum: most,
    });
}

/** Where a page begins. `isStart` tells whether what it decodes to can begin one. */
export function cursorParameter(
  isStart: (start: string) => boolean,
): z.ZodType<string | undefined, string | undefined> {
  return z
    .string({ error: CURSOR_EXPECTED })
    .transform((cursor, context) => {
      const start = parseCursor(cursor);
      if (start !== null && isStart(start)) return start;
      context.addIssue({ code: "custom", message: CURSOR_EXPECTED });
      return z.NEVER;
    })
    .optional()
    .meta({ description: "Where the page begins: `nextCursor` of the page before. Opaque." });
}

/** A cursor into a series of days. */
export const dayCursorParameter: z.ZodType<string | undefined, string | undefined> = cursorParameter(
  (start) => dayParameter.safeParse(start).success,
);
