import type { Classification } from "../exclusion/exclusion-match.ts";
import { createExclusionMask } from "../history/exclusion-events.ts";
import { isCellObserved, matchAtOrBefore } from "../match-observation.ts";
import type { MarketMatrix } from "../market-matrix.ts";
import type { Methodology } from "../methodology.ts";
import { rankAssets } from "../rank-assets.ts";
import { isPriceStale } from "../stale-price.ts";

/** A coin counts at most this often its stake until the next choice: one wrong price can't carry the basket away. */
const MOST_GROWTH = 10;

interface Holding {
  readonly column: number;
  readonly boughtAt: number;
  /** Price over `boughtAt`: the last one seen, for a coin that vanished too. */
  growth: number;
}

/**
 * Level of an equal-weight basket of a methodology's largest altcoins on each day row: 1 where it begins, NaN on days
 * without Bitcoin's price. It is chosen anew, by that day's ranks and exclusions, on the first observed day of each
 * calendar month and held until the next; a coin that vanishes keeps its last price, one that grows more than tenfold
 * within a month counts as tenfold. Without costs.
 */
export function priceAltcoinBasket(
  matrix: MarketMatrix,
  classification: Classification,
  methodology: Methodology,
): Float64Array {
  const { price, assets, benchmark, dayCount, firstDay } = matrix;
  const stride = assets.length;
  const levels = new Float64Array(dayCount).fill(Number.NaN);
  const mask = createExclusionMask(matrix, classification, methodology.excludedRules);
  let holdings: readonly Holding[] = [];
  let level = 1;
  let month = -1;
  for (let row = 0; row < dayCount; row += 1) {
    mask.advance(row);
    if (!isCellObserved(price, row * stride + benchmark)) continue;
    for (const holding of holdings) {
      const cell = row * stride + holding.column;
      if (isCellObserved(price, cell)) {
        holding.growth = Math.min(MOST_GROWTH, (price[cell] ?? 0) / holding.boughtAt);
      }
    }
    const present = level * meanGrowth(holdings);
    const thisMonth = monthOf(firstDay + row);
    if (thisMonth !== month || holdings.length === 0) {
      holdings = chooseHoldings(matrix, methodology, mask.flags, row);
      level = present;
      month = thisMonth;
    }
    if (holdings.length > 0) levels[row] = present;
  }
  return levels;
}

function chooseHoldings(
  matrix: MarketMatrix,
  { size, minimumConstituents, match, staleAfterDays }: Methodology,
  excluded: Uint8Array,
  row: number,
): readonly Holding[] {
  const { price, assets } = matrix;
  const chosen: Holding[] = [];
  for (const { column } of rankAssets(matrix, row, match.toleranceDays)) {
    if (chosen.length === size) break;
    if (excluded[column] === 1) continue;
    const at = matchAtOrBefore(price, assets.length, column, row, match.toleranceDays);
    if (at < 0 || isPriceStale(price, assets.length, column, at, staleAfterDays, match.toleranceDays))
      continue;
    chosen.push({ column, boughtAt: price[at * assets.length + column] ?? 0, growth: 1 });
  }
  return chosen.length < minimumConstituents ? [] : chosen;
}

function meanGrowth(holdings: readonly Holding[]): number {
  if (holdings.length === 0) return 1;
  return holdings.reduce((sum, { growth }) => sum + growth, 0) / holdings.length;
}

function monthOf(day: number): number {
  return new Date(day * 86_400_000).getUTCMonth();
}
