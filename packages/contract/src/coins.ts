import { z } from "zod";
import { dataLabelSchema } from "./data-label.ts";

/** A coin's part in the newest reading of a variant. */
export const coinSchema = z
  .object({
    id: z.string(),
    symbol: z.string(),
    name: z.string().nullable(),
    rank: z.int().positive(),
    /** USD. */
    marketCap: z.number().positive(),
    /** USD a coin. */
    price: z.number().positive().nullable(),
    /** Over the variant's window, as a fraction; null without history. */
    return: z.number().nullable(),
    returnOverBenchmark: z.number().nullable(),
    standing: z.enum(["benchmark", "outperformed", "underperformed", "excluded", "passed-over", "below-cut"]),
    /** Why it is excluded or passed over, in a sentence; null when it counts. */
    reason: z.string().nullable(),
    /** Rule of the exclusion, or the passed-over reason. */
    rule: z.string().nullable(),
    /** What it is for, by its provider's categories; null where they don't tell. */
    sector: z
      .enum([
        "meme",
        "ai",
        "gaming",
        "privacy",
        "exchange",
        "oracle",
        "infrastructure",
        "defi",
        "layer-2",
        "layer-1",
        "payments",
      ])
      .nullable(),
    /** About 30 closes of the window, oldest first, USD, each the newest since the one before; null where none was observed. */
    sparkline: z.array(z.number().nullable()),
  })
  .meta({ ref: "Coin" });

export const coinListSchema = z
  .object({
    variant: z.string(),
    day: z.iso.date(),
    coins: z.array(coinSchema),
    nextCursor: z.string().nullable(),
    data: dataLabelSchema,
  })
  .meta({ ref: "CoinList" });

const windowReturnSchema = z.object({
  windowDays: z.int().positive(),
  return: z.number().nullable(),
  returnOverBenchmark: z.number().nullable(),
});

/** `GET /v1/coins/{id}` */
export const coinDetailSchema = z
  .object({
    coin: coinSchema,
    variant: z.string(),
    day: z.iso.date(),
    tags: z.array(z.string()),
    windows: z.array(windowReturnSchema),
    /** Every exclusion match, strongest first, with the days it holds. */
    exclusions: z.array(
      z.object({
        rule: z.string(),
        basis: z.string(),
        strength: z.enum(["strong", "weak"]),
        evidence: z.string(),
        from: z.iso.date().nullable(),
        until: z.iso.date().nullable(),
      }),
    ),
    /** Daily closes and ranks, oldest first, at most 400 days. */
    series: z.array(
      z.object({
        day: z.iso.date(),
        price: z.number().nullable(),
        marketCap: z.number().nullable(),
        rank: z.int().positive().nullable(),
      }),
    ),
    data: dataLabelSchema,
  })
  .meta({ ref: "CoinDetail" });

export type Coin = z.infer<typeof coinSchema>;
export type CoinList = z.infer<typeof coinListSchema>;
export type CoinDetail = z.infer<typeof coinDetailSchema>;
