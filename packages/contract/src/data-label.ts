import { z } from "zod";

/** Says what the numbers of a response rest on; every response carries one. `simulated` must be shown to people. */
export const dataLabelSchema = z
  .object({
    dataSet: z.string(),
    kind: z.enum(["live", "imported", "simulated"]),
    provider: z.string(),
    description: z.string(),
    /** When the newest numbers were observed. */
    asOf: z.iso.datetime(),
    /** When the next refresh is due; null when none is scheduled (imported data). */
    nextUpdateAt: z.iso.datetime().nullable(),
    /** The newest numbers are older than they should be: the last refresh failed or is overdue. */
    stale: z.boolean(),
    ageSeconds: z.int().nonnegative(),
    firstDay: z.iso.date(),
    lastDay: z.iso.date(),
  })
  .meta({ ref: "DataLabel" });

export type DataLabel = z.infer<typeof dataLabelSchema>;
