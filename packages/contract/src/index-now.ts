import { z } from "zod";
import { dataLabelSchema } from "./data-label.ts";
import { seasonSchema } from "./reading.ts";

const pastValueSchema = z
  .object({ day: z.iso.date(), value: z.int().min(0).max(100), season: seasonSchema })
  .nullable();

/** `GET /v1/index`: the newest value of a variant, explaining itself without the evidence. */
export const indexNowSchema = z
  .object({
    variant: z.string(),
    day: z.iso.date(),
    /** The day has not closed yet: the value can still move. */
    provisional: z.boolean(),
    value: z.int().min(0).max(100).nullable(),
    fraction: z.string().nullable(),
    outperformers: z.int().nonnegative(),
    constituentCount: z.int().nonnegative(),
    season: seasonSchema.nullable(),
    unavailable: z.object({ reason: z.string(), message: z.string() }).nullable(),
    thresholds: z.object({ altcoin: z.literal(75), bitcoin: z.literal(25) }),
    /** How many coins would have to cross Bitcoin's return to reach the zones; 0 inside, null without a value. */
    coinsToAltcoinSeason: z.int().nonnegative().nullable(),
    coinsToBitcoinSeason: z.int().nonnegative().nullable(),
    /** First day of the unbroken run of days in the present zone, and its length in days. */
    zoneSince: z.iso.date().nullable(),
    daysInZone: z.int().positive().nullable(),
    previous: z.object({
      yesterday: pastValueSchema,
      lastWeek: pastValueSchema,
      lastMonth: pastValueSchema,
      yearHigh: pastValueSchema,
      yearLow: pastValueSchema,
    }),
    methodology: z.object({ id: z.string(), version: z.string() }),
    exclusionsVersion: z.string(),
    /** Of the full reading, at `/v1/index/{day}`. */
    sha256: z.string(),
    revision: z.int().positive(),
    data: dataLabelSchema,
  })
  .meta({ ref: "IndexNow" });

export type IndexNow = z.infer<typeof indexNowSchema>;
