import { ethereumId } from "./asset.ts";
import type { DayNumber } from "./day.ts";
import { formatDay } from "./day.ts";
import type { Classification } from "./exclusion/exclusion-match.ts";
import { EXCLUSION_RULES } from "./exclusion/exclusion-rule.ts";
import type { ExclusionRule } from "./exclusion/exclusion-rule.ts";
import { createExclusionMask } from "./history/exclusion-events.ts";
import { isCellObserved, matchAtOrBefore } from "./match-observation.ts";
import { isObserved } from "./market-matrix.ts";
import type { MarketMatrix } from "./market-matrix.ts";

/** One day's split of the market. Shares of the total, 0..1, which add up to 1; caps in USD. */
export interface DominancePoint {
  readonly day: string;
  readonly bitcoin: number;
  readonly ethereum: number;
  readonly stablecoins: number;
  /** All the rest that counts once. */
  readonly others: number;
  readonly totalMarketCap: number;
  /** What may be an index constituent: without Bitcoin and every excluded coin. */
  readonly altcoinMarketCap: number;
  /** USD; null on a day without a price. */
  readonly bitcoinPrice: number | null;
}

/** Caps that stand for another coin's, already in the total through it. */
const COUNTED_ELSEWHERE: readonly ExclusionRule[] = [
  "wrapped",
  "bridged",
  "staked",
  "restaked",
  "lending-receipt",
  "lp-token",
  "synthetic",
  "leveraged",
];

const TOLERANCE_DAYS = 3;

/**
 * Dominance of every day on which Bitcoin has a market cap. The total leaves out wrapped, bridged, staked and lent
 * tokens, which would count one coin twice; it covers the coins that the matrix holds, which may be the top 200 alone.
 */
export function computeDominance(
  matrix: MarketMatrix,
  classification: Classification,
): readonly DominancePoint[] {
  const { marketCap, assets, benchmark } = matrix;
  const stride = assets.length;
  const ethereum = assets.findIndex(({ id }) => id === ethereumId(matrix.identity));
  const stable = createExclusionMask(matrix, classification, ["stablecoin"]);
  const doubled = createExclusionMask(matrix, classification, COUNTED_ELSEWHERE);
  const excluded = createExclusionMask(matrix, classification, EXCLUSION_RULES);
  const points: DominancePoint[] = [];
  for (let row = 0; row < matrix.dayCount; row += 1) {
    for (const mask of [stable, doubled, excluded]) mask.advance(row);
    if (!isCellObserved(marketCap, row * stride + benchmark)) continue;
    const sums = { total: 0, bitcoin: 0, ethereum: 0, stablecoins: 0, altcoins: 0 };
    for (let column = 0; column < stride; column += 1) {
      const at = matchAtOrBefore(marketCap, stride, column, row, TOLERANCE_DAYS);
      const cap = at < 0 ? 0 : (marketCap[at * stride + column] ?? 0);
      const isStable = stable.flags[column] === 1;
      if (cap === 0 || (doubled.flags[column] === 1 && !isStable)) continue;
      sums.total += cap;
      if (column === benchmark) sums.bitcoin += cap;
      else if (column === ethereum) sums.ethereum += cap;
      else if (isStable) sums.stablecoins += cap;
      if (excluded.flags[column] === 0) sums.altcoins += cap;
    }
    const price = matrix.price[row * stride + benchmark];
    points.push(sharesOf(matrix.firstDay + row, sums, isObserved(price) ? price : null));
  }
  return points;
}

function sharesOf(
  day: DayNumber,
  sums: { total: number; bitcoin: number; ethereum: number; stablecoins: number; altcoins: number },
  bitcoinPrice: number | null,
): DominancePoint {
  const { total } = sums;
  return {
    day: formatDay(day),
    bitcoin: sums.bitcoin / total,
    ethereum: sums.ethereum / total,
    stablecoins: sums.stablecoins / total,
    others: (total - sums.bitcoin - sums.ethereum - sums.stablecoins) / total,
    totalMarketCap: total,
    altcoinMarketCap: sums.altcoins,
    bitcoinPrice,
  };
}
