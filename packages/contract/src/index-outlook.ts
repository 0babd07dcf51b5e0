import { z } from "zod";
import { dataLabelSchema } from "./data-label.ts";
import { seasonSchema } from "./reading.ts";

const nearnessSchema = z.object({
  /** Half-width in percentage points of return. */
  points: z.number().positive(),
  /** Constituents within it that beat Bitcoin, and that don't. */
  justAhead: z.int().nonnegative(),
  justBehind: z.int().nonnegative(),
  /** The value if all the near ones lost, and if all of them won. */
  valueIfLost: z.int().nullable(),
  valueIfWon: z.int().nullable(),
});

/** A coin close to Bitcoin's return. */
const nearCoinSchema = z.object({
  id: z.string(),
  symbol: z.string(),
  name: z.string().nullable(),
  returnOverBenchmark: z.number(),
  outperformed: z.boolean(),
});

/** A day to come, were every price to stand still. */
export const rollOffPointSchema = z
  .object({
    day: z.iso.date(),
    value: z.int().min(0).max(100),
    outperformers: z.int().nonnegative(),
    constituents: z.int().positive(),
    season: seasonSchema,
    baseDay: z.iso.date(),
  })
  .meta({ ref: "RollOffPoint" });

/** `GET /v1/index/outlook`: how much of the value is decided already, and how much hangs on a few coins. */
export const indexOutlookSchema = z
  .object({
    variant: z.string(),
    day: z.iso.date(),
    value: z.int().min(0).max(100).nullable(),
    nearness: z.array(nearnessSchema),
    /** Within the widest of them, closest first. */
    nearCoins: z.array(nearCoinSchema),
    rollOff: z.array(rollOffPointSchema),
    data: dataLabelSchema,
  })
  .meta({ ref: "IndexOutlook" });

export type IndexOutlook = z.infer<typeof indexOutlookSchema>;
