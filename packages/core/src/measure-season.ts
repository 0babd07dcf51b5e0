import { parseDay } from "./day.ts";
import type { SeasonRun } from "./find-seasons.ts";
import { matchAtOrBefore } from "./match-observation.ts";
import type { MarketMatrix } from "./market-matrix.ts";
import { medianOf } from "./median.ts";

const TOLERANCE_DAYS = 3;

/** What happened from a season's first to its last day. Fractions: 0.25 is 25 %; null where not measurable. */
export interface SeasonReturns {
  /** Median over the altcoins that were constituents on the first day and still have a price on the last. */
  readonly altcoinReturn: number | null;
  readonly benchmarkReturn: number | null;
}

/** Measures a season; `constituentIds` are those of the reading on its first day. An open season runs to the last row. */
export function measureSeason(
  matrix: MarketMatrix,
  run: SeasonRun,
  constituentIds: readonly string[],
): SeasonReturns {
  const first = parseDay(run.firstDay) - matrix.firstDay;
  const last = run.lastDay === null ? matrix.dayCount - 1 : parseDay(run.lastDay) - matrix.firstDay;
  const wanted = new Set(constituentIds);
  const returns: number[] = [];
  for (const [column, { id }] of matrix.assets.entries()) {
    const change = wanted.has(id) ? changeBetween(matrix, column, first, last) : null;
    if (change !== null) returns.push(change);
  }
  return {
    altcoinReturn: medianOf(returns),
    benchmarkReturn: changeBetween(matrix, matrix.benchmark, first, last),
  };
}

function changeBetween(matrix: MarketMatrix, column: number, first: number, last: number): number | null {
  const stride = matrix.assets.length;
  const from = matchAtOrBefore(matrix.price, stride, column, first, TOLERANCE_DAYS);
  const to = matchAtOrBefore(matrix.price, stride, column, last, TOLERANCE_DAYS);
  if (from < 0 || to < 0) return null;
  return (matrix.price[to * stride + column] ?? 0) / (matrix.price[from * stride + column] ?? 0) - 1;
}
