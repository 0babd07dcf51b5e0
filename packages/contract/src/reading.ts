import { z } from "zod";

export const seasonSchema = z.enum(["altcoin", "neutral", "bitcoin"]);

const rankedAsset = {
  rank: z.int().positive(),
  id: z.string(),
  symbol: z.string(),
  name: z.string().nullable(),
  marketCap: z.number().positive(),
};

const windowPrices = {
  price: z.number().positive(),
  priceDay: z.iso.date(),
  basePrice: z.number().positive(),
  baseDay: z.iso.date(),
  return: z.number(),
};

const exclusionEvidenceSchema = z.object({ rule: z.string(), basis: z.string(), evidence: z.string() });

/** A coin that counts. USD a coin, USD; returns as fractions: 0.25 is 25 %. */
export const constituentSchema = z
  .object({
    ...rankedAsset,
    ...windowPrices,
    returnOverBenchmark: z.number(),
    outperformed: z.boolean(),
    review: z.array(exclusionEvidenceSchema),
  })
  .meta({ ref: "Constituent" });

export const excludedAssetSchema = z
  .object({
    ...rankedAsset,
    rule: z.string(),
    evidence: z.string(),
    matches: z.array(exclusionEvidenceSchema),
  })
  .meta({ ref: "ExcludedAsset" });

export const passedOverAssetSchema = z
  .object({
    ...rankedAsset,
    reason: z.enum(["no-history", "no-price", "stale"]),
  })
  .meta({ ref: "PassedOverAsset" });

export const methodologySchema = z
  .object({
    id: z.string(),
    version: z.string(),
    size: z.int().positive(),
    windowDays: z.int().positive(),
    match: z.object({ kind: z.enum(["carry", "nearest"]), toleranceDays: z.int().nonnegative() }),
    historyPolicy: z.enum(["backfill", "strict"]),
    minimumConstituents: z.int().positive(),
    staleAfterDays: z.int().positive(),
    excludedRules: z.array(z.string()),
  })
  .meta({ ref: "Methodology" });

/** One day's index with all its evidence: what `sha256` is taken over, and what anyone can recompute. */
export const readingSchema = z
  .object({
    day: z.iso.date(),
    variant: z.string(),
    value: z.int().min(0).max(100).nullable(),
    fraction: z.string().nullable(),
    outperformers: z.int().nonnegative(),
    constituentCount: z.int().nonnegative(),
    season: seasonSchema.nullable(),
    unavailable: z
      .object({
        reason: z.enum(["no-market", "benchmark-missing", "too-few-constituents"]),
        message: z.string(),
      })
      .nullable(),
    benchmark: z.object({ ...rankedAsset, ...windowPrices }).nullable(),
    constituents: z.array(constituentSchema),
    missing: z.array(passedOverAssetSchema),
    excluded: z.array(excludedAssetSchema),
    passedOver: z.array(passedOverAssetSchema),
    methodology: methodologySchema,
    exclusionsVersion: z.string(),
    source: z.object({
      provider: z.string(),
      kind: z.enum(["live", "imported", "simulated"]),
      description: z.string(),
    }),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .meta({ ref: "Reading" });

export type ReadingBody = z.infer<typeof readingSchema>;
