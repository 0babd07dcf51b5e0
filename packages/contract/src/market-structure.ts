import { z } from "zod";
import { dataLabelSchema } from "./data-label.ts";

/** `GET /v1/seasons`: runs with hysteresis: entered at 75 (25), left after three days below 70 (above 30). */
export const seasonRunSchema = z
  .object({
    season: z.enum(["altcoin", "bitcoin"]),
    firstDay: z.iso.date(),
    /** Last day of the run; null while it lasts. */
    lastDay: z.iso.date().nullable(),
    lengthDays: z.int().positive(),
    /** Highest value of an altcoin season, lowest of a Bitcoin season. */
    extreme: z.object({ day: z.iso.date(), value: z.int() }),
    /** Median return of the constituents' day-one set over the run, as a fraction; null where not measurable. */
    altcoinReturn: z.number().nullable(),
    benchmarkReturn: z.number().nullable(),
  })
  .meta({ ref: "SeasonRun" });

export const seasonsSchema = z
  .object({
    variant: z.string(),
    seasons: z.array(seasonRunSchema),
    data: dataLabelSchema,
  })
  .meta({ ref: "Seasons" });

/** Shares of the total market cap, 0..1; caps in USD. */
export const dominancePointSchema = z
  .object({
    day: z.iso.date(),
    bitcoin: z.number(),
    ethereum: z.number(),
    stablecoins: z.number(),
    others: z.number(),
    totalMarketCap: z.number(),
    /** Total without Bitcoin, stablecoins and the other excluded coins. */
    altcoinMarketCap: z.number(),
    /** USD; null on a day without a price. */
    bitcoinPrice: z.number().positive().nullable(),
  })
  .meta({ ref: "DominancePoint" });

/** `GET /v1/dominance` */
export const dominanceSchema = z
  .object({
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
    points: z.array(dominancePointSchema),
    nextCursor: z.string().nullable(),
    data: dataLabelSchema,
  })
  .meta({ ref: "Dominance" });

export type SeasonRun = z.infer<typeof seasonRunSchema>;
export type Seasons = z.infer<typeof seasonsSchema>;
export type DominancePoint = z.infer<typeof dominancePointSchema>;
export type Dominance = z.infer<typeof dominanceSchema>;
