import type { Reading } from "./reading.ts";
import { indexValue } from "./season.ts";

/** How many constituents sit close to Bitcoin's return, and what the value would be if they fell on either side. */
export interface Nearness {
  /** Half-width in percentage points of return, e.g. 3. */
  readonly points: number;
  /** Constituents within it that count as outperforming, and that don't. */
  readonly justAhead: number;
  readonly justBehind: number;
  /** The value if all the near ones lost, and if all of them won; null without a value. */
  readonly valueIfLost: number | null;
  readonly valueIfWon: number | null;
}

/** Measures how much of a reading hangs on coins within `points` percentage points of Bitcoin's return. */
export function measureNearness(reading: Reading, points: number): Nearness {
  const near = reading.constituents.filter(
    ({ returnOverBenchmark }) => Math.abs(returnOverBenchmark) * 100 <= points,
  );
  const justAhead = near.filter(({ outperformed }) => outperformed).length;
  const justBehind = near.length - justAhead;
  const { constituentCount, outperformers, value } = reading;
  const shifted = (by: number): number | null =>
    value === null ? null : indexValue(outperformers + by, constituentCount);
  return { points, justAhead, justBehind, valueIfLost: shifted(-justAhead), valueIfWon: shifted(justBehind) };
}
