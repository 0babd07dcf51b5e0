import { z } from "zod";
import { dataLabelSchema } from "./data-label.ts";

/** A basket of the constituents over the window, as fractions. */
const basketSchema = z.object({ return: z.number(), returnOverBenchmark: z.number() }).nullable();

export const sectorBreadthSchema = z
  .object({
    /** As the data's provider spells it today. */
    tag: z.string(),
    constituents: z.int().positive(),
    outperformers: z.int().nonnegative(),
    medianReturnOverBenchmark: z.number(),
  })
  .meta({ ref: "SectorBreadth" });

/** `GET /v1/index/breadth`: by how much the constituents of a day beat Bitcoin, and in which sectors. */
export const indexBreadthSchema = z
  .object({
    variant: z.string(),
    day: z.iso.date(),
    value: z.int().min(0).max(100).nullable(),
    /** Hash of the reading that this is measured on. */
    sha256: z.string(),
    /** Constituents with a return, how many of them beat Bitcoin, and how many gained at all. */
    measured: z.int().nonnegative(),
    outperformers: z.int().nonnegative(),
    gainers: z.int().nonnegative(),
    /** Bitcoin's return over the window. */
    benchmarkReturn: z.number().nullable(),
    median: basketSchema,
    /** As much of each, bought at the window's start and held. */
    equalWeight: basketSchema,
    /** As much of each as it was worth at the window's start, had its supply been the day's. */
    capWeighted: basketSchema,
    /** Return over Bitcoin from the least by tenths of the coins to the most: eleven numbers, or none. */
    decilesOverBenchmark: z.array(z.number()),
    /** Tags of at least three constituents, those with the most first; none where the data have no tags. */
    sectors: z.array(sectorBreadthSchema),
    data: dataLabelSchema,
  })
  .meta({ ref: "IndexBreadth" });

export type SectorBreadth = z.infer<typeof sectorBreadthSchema>;
export type IndexBreadth = z.infer<typeof indexBreadthSchema>;
