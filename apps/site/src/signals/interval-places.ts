import type { HorizonRecord } from "./find-weakness.ts";

/** Where the parts of an interval stand on a strip with zero in its middle, in percent of its width. */
export interface IntervalPlaces {
  readonly left: number;
  readonly width: number;
  readonly median: number;
  /** Median of any day; null where there is none. */
  readonly base: number | null;
}

/** Narrower than this to either side a strip isn't drawn: small intervals must look small. */
const LEAST_REACH = 0.2;
const MOST_REACH = 1;

/** How far the strips of one signal reach to either side, so that its horizons can be compared. */
export function reachOf(horizons: readonly HorizonRecord[]): number {
  const ends = horizons.flatMap(({ interval }) => (interval === null ? [] : [interval.low, interval.high]));
  return Math.min(MOST_REACH, Math.max(LEAST_REACH, ...ends.map((end) => Math.abs(end))));
}

/** Places the interval of a record; null without one. What lies beyond the reach ends at the edge. */
export function placeInterval(
  { interval, medianExcess, baseMedianExcess }: HorizonRecord,
  reach: number,
): IntervalPlaces | null {
  if (interval === null || medianExcess === null) return null;
  const place = (value: number): number => 50 + (50 * Math.max(-reach, Math.min(reach, value))) / reach;
  const left = place(interval.low);
  return {
    left,
    width: place(interval.high) - left,
    median: place(medianExcess),
    base: baseMedianExcess === null ? null : place(baseMedianExcess),
  };
}
