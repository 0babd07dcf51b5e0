import { z } from "zod";

/** A moment that may be left out; milliseconds since the epoch once read. */
export function momentParameter(description: string): z.ZodType<number | undefined, string | undefined> {
  return z.iso
    .datetime({ offset: true, error: "a moment such as 2026-01-31T12:00:00Z" })
    .transform((text) => Date.parse(text))
    .optional()
    .meta({ description, example: "2026-03-01T00:00:00Z" });
}
