import { z } from "zod";
import { dataLabelSchema } from "./data-label.ts";

/** One day of a coin: USD a coin, USD, returns as fractions. */
export const coinHistoryPointSchema = z
  .object({
    day: z.iso.date(),
    /** Among all coins of the day, excluded ones counted. */
    rank: z.int().positive().nullable(),
    price: z.number().positive().nullable(),
    marketCap: z.number().positive().nullable(),
    /** Its part in the variant's reading of the day; null where there is none. */
    standing: z
      .enum(["benchmark", "outperformed", "underperformed", "excluded", "passed-over", "below-cut"])
      .nullable(),
    /** Rule of the exclusion, or why it was passed over. */
    rule: z.string().nullable(),
    /** Return less Bitcoin's over 30, 90 and 365 days; null where one of them can't be measured. */
    returnOverBenchmark30d: z.number().nullable(),
    returnOverBenchmark90d: z.number().nullable(),
    returnOverBenchmark365d: z.number().nullable(),
  })
  .meta({ ref: "CoinHistoryPoint" });

/** `GET /v1/coins/{id}/history`: days with an observation, oldest first, of coins that are gone too. */
export const coinHistorySchema = z
  .object({
    id: z.string(),
    symbol: z.string(),
    name: z.string().nullable(),
    variant: z.string(),
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
    points: z.array(coinHistoryPointSchema),
    nextCursor: z.string().nullable(),
    data: dataLabelSchema,
  })
  .meta({ ref: "CoinHistory" });

export type CoinHistoryPoint = z.infer<typeof coinHistoryPointSchema>;
export type CoinHistory = z.infer<typeof coinHistorySchema>;
