import { isCellObserved } from "../match-observation.ts";
import type { MarketMatrix } from "../market-matrix.ts";
import { medianOf } from "../median.ts";

/** What is odd about a coin's latest prices: a day far out of its own measure, or a jump that was taken back. */
export type Anomaly = "outlier" | "spike";

const LOOK_BACK_DAYS = 90;
const OUTLIER_DAYS = 7;
const SPIKE_DAYS = 30;
const LEAST_RETURNS = 30;
/** Deviations beyond which a day is odd, in robust standard deviations, and the least log return of such a day. */
const FAR = 8;
const LARGE = 0.2;
const MAD_TO_DEVIATION = 1.4826;

/** Median log return of some columns on each of the last 90 day rows up to one, newest first; NaN where none is known. */
export function marketReturns(matrix: MarketMatrix, columns: readonly number[], row: number): Float64Array {
  return Float64Array.from({ length: LOOK_BACK_DAYS }, (_, back) => {
    const returns = columns.map((column) => logReturn(matrix, column, row - back));
    return medianOf(returns.filter((each) => !Number.isNaN(each))) ?? Number.NaN;
  });
}

/**
 * Looks for odd days by the robust z-score of a coin's daily return over the market's: median and median absolute
 * deviation of its last 90 days, which a few wild days don't move. Null: nothing odd, or too little known to tell.
 */
export function findAnomaly(
  matrix: MarketMatrix,
  column: number,
  row: number,
  market: Float64Array,
): Anomaly | null {
  const own = Float64Array.from(market, (typical, back) => logReturn(matrix, column, row - back) - typical);
  const known = own.filter((each) => !Number.isNaN(each));
  const middle = medianOf(known);
  if (middle === null || known.length < LEAST_RETURNS) return null;
  const deviation = MAD_TO_DEVIATION * (medianOf(known.map((each) => Math.abs(each - middle))) ?? 0);
  const isFar = (value: number): boolean =>
    Math.abs(value - middle) > FAR * deviation && Math.abs(value) > LARGE;
  for (let back = 1; back < SPIKE_DAYS; back += 1) {
    const jump = own[back] ?? Number.NaN;
    const after = own[back - 1] ?? Number.NaN;
    if (isFar(jump) && after * jump < 0 && Math.abs(after) >= Math.abs(jump) / 2) return "spike";
  }
  return own.subarray(0, OUTLIER_DAYS).some(isFar) ? "outlier" : null;
}

function logReturn({ price, assets }: MarketMatrix, column: number, row: number): number {
  const cell = row * assets.length + column;
  const before = cell - assets.length;
  if (row < 1 || !isCellObserved(price, cell) || !isCellObserved(price, before)) return Number.NaN;
  return Math.log((price[cell] ?? 1) / (price[before] ?? 1));
}
