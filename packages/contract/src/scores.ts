import { z } from "zod";
import { dataLabelSchema } from "./data-label.ts";

const factorIdSchema = z.enum([
  "momentum",
  "relative-strength",
  "trend",
  "volatility",
  "turnover",
  "supply-growth",
  "activity",
  "attention",
]);

/** A factor of every score, and of how many scored coins it is known. */
const scoreFactorSchema = z.object({
  id: factorIdSchema,
  group: z.enum(["technical", "exchange", "fundamental", "on-chain", "social"]),
  /** Share of the score where all factors are known. */
  weight: z.number().positive(),
  isHigherBetter: z.boolean(),
  coverage: z.number().min(0).max(1),
  /** Why it is known of no coin; null where it is known of some. */
  gap: z.enum(["no-source", "no-volume", "needs-daily-closes", "no-history"]).nullable(),
});

/** A coin with its score and everything that it is made of. */
export const scoredCoinSchema = z
  .object({
    /** 1 is the best score; coins without one come last. */
    place: z.int().positive(),
    id: z.string(),
    symbol: z.string(),
    name: z.string().nullable(),
    /** By market cap. */
    rank: z.int().positive(),
    /** 0..100: mean of the known percentiles by their weights; null where too little is known. */
    score: z.number().min(0).max(100).nullable(),
    /** Share of the weights that is known. */
    coverage: z.number().min(0).max(1),
    /** 30 days before. */
    previousScore: z.number().min(0).max(100).nullable(),
    /** A day far out of its own measure within a week, or a jump within a month that was taken back. */
    anomaly: z.enum(["outlier", "spike"]).nullable(),
    /** Value (a fraction) and percentile among the scored coins, 100 the best; null where not known. */
    factors: z.array(
      z.object({
        id: factorIdSchema,
        value: z.number().nullable(),
        percentile: z.number().min(0).max(100).nullable(),
      }),
    ),
  })
  .meta({ ref: "ScoredCoin" });

const scoreRecordSchema = z.object({
  /** `inverse`: high scores were followed by lower returns, and not by chance. */
  verdict: z.enum(["inverse", "weak", "moderate", "strong"]),
  horizonDays: z.int().positive(),
  /** Spearman's, between scores and the returns of the horizon, mean of a sample a month. */
  meanRankCorrelation: z.number().nullable(),
  tStatistic: z.number().nullable(),
  positiveShare: z.number().nullable(),
  /** Median return of the best tenth less that of the worst, median of the samples. */
  medianDecileSpread: z.number().nullable(),
  samples: z.array(
    z.object({
      day: z.iso.date(),
      coins: z.int().positive(),
      rankCorrelation: z.number(),
      decileSpread: z.number(),
    }),
  ),
});

/** Small coins whose score and turnover rise, without anything odd in their prices. */
const emergingSchema = z.object({
  gap: z.enum(["no-volume", "needs-daily-closes"]).nullable(),
  coins: z.array(
    z.object({
      id: z.string(),
      symbol: z.string(),
      name: z.string().nullable(),
      rank: z.int().positive(),
      score: z.number(),
      previousScore: z.number(),
      turnover: z.number(),
      previousTurnover: z.number(),
    }),
  ),
});

const common = {
  variant: z.string(),
  day: z.iso.date(),
  factors: z.array(scoreFactorSchema),
  record: scoreRecordSchema,
  data: dataLabelSchema,
};

/** `GET /v1/scores` */
export const scoresSchema = z
  .object({
    ...common,
    coins: z.array(scoredCoinSchema),
    nextCursor: z.string().nullable(),
    emerging: emergingSchema,
  })
  .meta({ ref: "Scores" });

/** `GET /v1/coins/{id}/score` */
export const coinScoreSchema = z
  .object({ ...common, coin: scoredCoinSchema, scoredCoins: z.int().positive() })
  .meta({ ref: "CoinScore" });

export type ScoredCoin = z.infer<typeof scoredCoinSchema>;
export type Scores = z.infer<typeof scoresSchema>;
export type CoinScore = z.infer<typeof coinScoreSchema>;
