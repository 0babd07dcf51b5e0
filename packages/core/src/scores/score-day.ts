import { matchAtOrBefore } from "../match-observation.ts";
import type { MarketMatrix } from "../market-matrix.ts";
import type { Methodology } from "../methodology.ts";
import { rankAssets } from "../rank-assets.ts";
import { isPriceStale } from "../stale-price.ts";
import { measureFactors } from "./measure-factors.ts";
import { rankPercent } from "./rank-percent.ts";
import { LEAST_COVERAGE, SCORE_FACTORS } from "./score-factor.ts";
import type { FactorId } from "./score-factor.ts";

/** A factor of one coin; both null where it isn't known. */
export interface FactorScore {
  readonly id: FactorId;
  readonly value: number | null;
  /** Among the scored coins, 0..100, 100 the best. */
  readonly percentile: number | null;
}

/** A coin's score on a day. */
export interface ColumnScore {
  readonly column: number;
  /** By market cap among all coins. */
  readonly rank: number;
  /** Mean of the known percentiles by their weights, 0..100; null where too little is known. */
  readonly score: number | null;
  /** Share of the weights that is known, 0..1. */
  readonly coverage: number;
  /** In the order of the table of factors. */
  readonly factors: readonly FactorScore[];
}

/** So many of the largest altcoins are scored. */
const MOST_COINS = 500;

/** Scores the largest altcoins of a day row, in order of rank, by nothing that came after it. */
export function scoreDay(
  matrix: MarketMatrix,
  { match, staleAfterDays, windowDays }: Methodology,
  excluded: Uint8Array,
  row: number,
): readonly ColumnScore[] {
  const { price, assets } = matrix;
  const coins = rankAssets(matrix, row, match.toleranceDays)
    .filter(({ column }) => {
      if (excluded[column] === 1 || column === matrix.benchmark) return false;
      const at = matchAtOrBefore(price, assets.length, column, row, match.toleranceDays);
      return at >= 0 && !isPriceStale(price, assets.length, column, at, staleAfterDays, match.toleranceDays);
    })
    .slice(0, MOST_COINS);
  const values = coins.map(({ column }) => measureFactors(matrix, column, row, windowDays));
  const percentiles = SCORE_FACTORS.map(({ id, isHigherBetter }) =>
    rankPercent(values.map((each) => each[id])).map((percent) =>
      percent === null || isHigherBetter ? percent : 100 - percent,
    ),
  );
  return coins.map(({ column, rank }, index) => {
    const factors = SCORE_FACTORS.map(({ id }, factor) => ({
      id,
      value: values[index]?.[id] ?? null,
      percentile: percentiles[factor]?.[index] ?? null,
    }));
    return { column, rank, ...composeScore(factors), factors };
  });
}

/** The score of some factors and how much of the weight it rests on. */
export function composeScore(factors: readonly FactorScore[]): Pick<ColumnScore, "score" | "coverage"> {
  let known = 0;
  let sum = 0;
  for (const { id, percentile } of factors) {
    if (percentile === null) continue;
    const weight = SCORE_FACTORS.find((factor) => factor.id === id)?.weight ?? 0;
    known += weight;
    sum += weight * percentile;
  }
  const coverage = Math.round(known * 100) / 100;
  return { score: coverage < LEAST_COVERAGE ? null : Math.round((10 * sum) / known) / 10, coverage };
}
