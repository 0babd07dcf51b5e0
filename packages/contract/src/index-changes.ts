import { z } from "zod";
import { dataLabelSchema } from "./data-label.ts";
import { seasonSchema } from "./reading.ts";

const sideSchema = z.object({
  day: z.iso.date(),
  value: z.int().min(0).max(100).nullable(),
  fraction: z.string().nullable(),
  season: seasonSchema.nullable(),
  outperformers: z.int().nonnegative(),
  constituentCount: z.int().nonnegative(),
  /** Bitcoin's return over the window, as a fraction. */
  benchmarkReturn: z.number().nullable(),
  sha256: z.string(),
});

const partSchema = z
  .object({
    rank: z.int().positive(),
    return: z.number(),
    returnOverBenchmark: z.number(),
    outperformed: z.boolean(),
  })
  .nullable();

/** A coin that counts on at least one of two days; returns as fractions. */
export const comparedCoinSchema = z
  .object({
    id: z.string(),
    symbol: z.string(),
    name: z.string().nullable(),
    before: partSchema,
    after: partSchema,
    change: z.enum(["began", "ceased", "entered", "left", "none"]),
    /** Why it does not count on the other day: an exclusion rule, why it could not be measured, or `below-cut`. */
    absence: z.string().nullable(),
  })
  .meta({ ref: "ComparedCoin" });

/** `GET /v1/index/changes`: two days side by side, coin by coin. */
export const indexChangesSchema = z
  .object({
    variant: z.string(),
    from: sideSchema,
    to: sideSchema,
    coins: z.array(comparedCoinSchema),
    data: dataLabelSchema,
  })
  .meta({ ref: "IndexChanges" });

export type ComparedCoin = z.infer<typeof comparedCoinSchema>;
export type IndexChanges = z.infer<typeof indexChangesSchema>;
