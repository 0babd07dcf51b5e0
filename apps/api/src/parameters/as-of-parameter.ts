import { z } from "zod";

/** A moment, in milliseconds since the epoch. */
export const asOfParameter = z.iso
  .datetime({ offset: true, error: "a moment such as 2025-01-31T12:00:00Z" })
  .transform((text) => Date.parse(text))
  .optional()
  .meta({
    description: "Gives what stood published at this moment, which must have passed.",
    example: "2026-01-01T12:00:00Z",
  });
