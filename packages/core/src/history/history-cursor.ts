import type { Classification } from "../exclusion/exclusion-match.ts";
import { isCellObserved, matchAtOrBefore } from "../match-observation.ts";
import type { MarketMatrix } from "../market-matrix.ts";
import type { Methodology } from "../methodology.ts";
import { createCandidateRanking } from "./candidate-ranking.ts";
import type { CandidateRanking } from "./candidate-ranking.ts";
import { createGroupWalk } from "./group-walk.ts";
import type { VariantHistory } from "./variant-history.ts";
import { planVariants } from "./variant-plan.ts";

/** Computes day after day of several variants at once, keeping what one day lends to the next. */
export interface HistoryCursor {
  readonly histories: readonly VariantHistory[];
  /**
   * Computes one more day row, the one after the last.
   * @throws {RangeError} when the matrix has no further row
   */
  appendDay(): void;
}

/** A cursor before the first day of a matrix; nothing is computed yet. */
export function createHistoryCursor(
  matrix: MarketMatrix,
  classification: Classification,
  methodologies: readonly Methodology[],
): HistoryCursor {
  const stride = matrix.assets.length;
  const histories = methodologies.map((methodology) => ({
    methodology,
    firstDay: matrix.firstDay,
    dayCount: 0,
    outperformers: new Uint16Array(matrix.dayCount),
    constituents: new Uint16Array(matrix.dayCount),
    passedOver: new Uint16Array(matrix.dayCount),
  }));
  const rankings = new Map<number, CandidateRanking>();
  const groups = planVariants(methodologies).map((plan) => {
    const tolerance = plan.shared.match.toleranceDays;
    const ranking = rankings.get(tolerance) ?? createCandidateRanking(matrix, tolerance);
    rankings.set(tolerance, ranking);
    return { tolerance, walk: createGroupWalk(matrix, classification, plan, ranking, histories) };
  });
  let row = 0;

  function computeRow(ranking: CandidateRanking, tolerance: number): void {
    ranking.advance(row);
    let used = 0;
    for (const group of groups) {
      if (group.tolerance === tolerance) used = Math.max(used, group.walk.walkDay(row));
    }
    ranking.settle(used);
  }

  return {
    histories,
    appendDay() {
      if (row >= matrix.dayCount) throw new RangeError(`row: expected below ${matrix.dayCount}, got ${row}`);
      if (isCellObserved(matrix.price, row * stride + matrix.benchmark)) {
        for (const [tolerance, ranking] of rankings) {
          const isBenchmarkRanked =
            matchAtOrBefore(matrix.marketCap, stride, matrix.benchmark, row, tolerance) >= 0;
          const hasWindow = groups.some(
            (group) => group.tolerance === tolerance && group.walk.hasWindow(row),
          );
          if (isBenchmarkRanked && hasWindow) computeRow(ranking, tolerance);
        }
      }
      row += 1;
      for (const history of histories) history.dayCount = row;
    },
  };
}

/** The whole history of several variants in one pass over the matrix. */
export function computeHistory(
  matrix: MarketMatrix,
  classification: Classification,
  methodologies: readonly Methodology[],
): readonly VariantHistory[] {
  const cursor = createHistoryCursor(matrix, classification, methodologies);
  for (let row = 0; row < matrix.dayCount; row += 1) cursor.appendDay();
  return cursor.histories;
}
