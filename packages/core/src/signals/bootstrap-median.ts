import { medianOf } from "../median.ts";
import { createSeededRandom } from "./seeded-random.ts";

/** Both ends of a confidence interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Share of resamples within an interval. */
export const CONFIDENCE = 0.95;
const RESAMPLES = 2_000;

/**
 * Percentile-bootstrap interval of a median, by whole clusters: cases that overlap in time are drawn together or not at
 * all, so that they don't pass for more evidence than they are. Deterministic by `seed`; null below two clusters, and
 * with few of them still too narrow, as every bootstrap is.
 */
export function bootstrapMedian(clusters: readonly (readonly number[])[], seed: string): Interval | null {
  if (clusters.length < 2) return null;
  const random = createSeededRandom(seed);
  const medians = Float64Array.from({ length: RESAMPLES }, () => {
    const drawn: number[] = [];
    for (let draw = 0; draw < clusters.length; draw += 1) {
      drawn.push(...(clusters[Math.floor(random() * clusters.length)] ?? []));
    }
    return medianOf(drawn) ?? Number.NaN;
  }).sort();
  const tail = (1 - CONFIDENCE) / 2;
  return {
    low: medians[Math.floor(tail * RESAMPLES)] ?? Number.NaN,
    high: medians[Math.ceil((1 - tail) * RESAMPLES) - 1] ?? Number.NaN,
  };
}
