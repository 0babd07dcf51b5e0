import type { MarketMatrix } from "../market-matrix.ts";
import type { Anomaly } from "./find-anomaly.ts";
import { turnoverOf } from "./measure-factors.ts";
import type { ColumnScore } from "./score-day.ts";

/** When a small coin is called emerging. */
export const EMERGING_RULE = {
  leastScore: 60,
  leastRise: 10,
  leastTurnover: 0.005,
  compareDays: 30,
  most: 20,
} as const;

/** A small coin whose score and turnover rise. */
export interface EmergingColumn {
  readonly column: number;
  readonly score: number;
  readonly previousScore: number;
  /** Volume over market cap, mean of seven days: now and 30 days before. */
  readonly turnover: number;
  readonly previousTurnover: number;
}

/**
 * Of the smaller half of the scored coins those whose score is high and rose, whose turnover rose, and whose prices show
 * nothing odd; the largest rise first. Rising is all that it says: no record stands behind this list.
 */
export function findEmerging(
  matrix: MarketMatrix,
  row: number,
  scores: readonly ColumnScore[],
  before: ReadonlyMap<number, number>,
  anomalyOf: (column: number) => Anomaly | null,
): readonly EmergingColumn[] {
  const { leastScore, leastRise, leastTurnover, compareDays, most } = EMERGING_RULE;
  const small = scores.slice(Math.ceil(scores.length / 2));
  const found = small.flatMap(({ column, score }): readonly EmergingColumn[] => {
    const previousScore = before.get(column);
    if (score === null || previousScore === undefined) return [];
    if (score < leastScore || score - previousScore < leastRise) return [];
    const turnover = turnoverOf(matrix, column, row);
    const previousTurnover = turnoverOf(matrix, column, row - compareDays);
    if (turnover === null || previousTurnover === null) return [];
    if (turnover < leastTurnover || turnover <= previousTurnover || anomalyOf(column) !== null) return [];
    return [{ column, score, previousScore, turnover, previousTurnover }];
  });
  const riseOf = (each: EmergingColumn): number => each.score - each.previousScore;
  return found.toSorted((a, b) => riseOf(b) - riseOf(a)).slice(0, most);
}
