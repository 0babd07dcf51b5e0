import { formatDay } from "./day.ts";
import type { DayNumber } from "./day.ts";
import { exclusionOn } from "./exclusion/exclusion-on.ts";
import type { Classification } from "./exclusion/exclusion-match.ts";
import { matchAtOrBefore, matchBase } from "./match-observation.ts";
import type { MarketMatrix } from "./market-matrix.ts";
import type { Methodology } from "./methodology.ts";
import { outperforms } from "./outperforms.ts";
import { rankAssets } from "./rank-assets.ts";
import { indexValue, seasonOf } from "./season.ts";
import type { Season } from "./season.ts";
import { isPriceStale } from "./stale-price.ts";

/** A day to come, were every price and cap to stand still. */
export interface RollOffPoint {
  readonly day: string;
  readonly value: number;
  readonly outperformers: number;
  readonly constituents: number;
  readonly season: Season;
  /** Day of the base prices. */
  readonly baseDay: string;
}

/** A coin with its price of the day. */
interface StandingCoin {
  readonly column: number;
  readonly price: number;
}

/**
 * What the value becomes over the coming days if nothing moved any more, because the base of the window moves on: how much
 * of the index is already decided. Ranks, exclusions and prices stay those of `day`; a base that isn't known yet, or a day
 * with too few constituents, ends the list early or leaves its day out.
 */
export function measureRollOff(
  matrix: MarketMatrix,
  classification: Classification,
  methodology: Methodology,
  day: DayNumber,
  days: number,
): readonly RollOffPoint[] {
  const row = day - matrix.firstDay;
  if (row < 0 || row >= matrix.dayCount) return [];
  const coins = standingCoins(matrix, classification, methodology, day);
  const benchmark = measurePrice(matrix, matrix.benchmark, row, methodology);
  if (benchmark === null) return [];
  const points: RollOffPoint[] = [];
  for (let ahead = 1; ahead <= Math.min(days, methodology.windowDays - 1); ahead += 1) {
    const point = pointAhead(matrix, methodology, coins, benchmark, row, ahead);
    if (point !== null) points.push(point);
  }
  return points;
}

function pointAhead(
  matrix: MarketMatrix,
  methodology: Methodology,
  coins: readonly StandingCoin[],
  benchmark: number,
  row: number,
  ahead: number,
): RollOffPoint | null {
  const { size, minimumConstituents, historyPolicy, windowDays, match } = methodology;
  const stride = matrix.assets.length;
  const baseRow = row + ahead - windowDays;
  const baseOf = (column: number): number | undefined => {
    const at = matchBase(matrix.price, stride, column, baseRow, match, row);
    return at < 0 ? undefined : matrix.price[at * stride + column];
  };
  const benchmarkBase = baseOf(matrix.benchmark);
  if (benchmarkBase === undefined) return null;
  let constituents = 0;
  let outperformers = 0;
  for (const { column, price } of coins) {
    if (constituents === size) break;
    const base = baseOf(column);
    if (base === undefined && historyPolicy === "backfill") continue;
    constituents += 1;
    if (base !== undefined && outperforms(price, base, benchmark, benchmarkBase)) outperformers += 1;
  }
  if (constituents < minimumConstituents) return null;
  return {
    day: formatDay(matrix.firstDay + row + ahead),
    value: indexValue(outperformers, constituents),
    outperformers,
    constituents,
    season: seasonOf(outperformers, constituents),
    baseDay: formatDay(matrix.firstDay + baseRow),
  };
}

/** Coins that may count, in order of rank, with the price that stands for the day. */
function standingCoins(
  matrix: MarketMatrix,
  classification: Classification,
  methodology: Methodology,
  day: DayNumber,
): readonly StandingCoin[] {
  const row = day - matrix.firstDay;
  return rankAssets(matrix, row, methodology.match.toleranceDays).flatMap(({ column }) => {
    if (exclusionOn(classification, column, day, methodology.excludedRules) !== null) return [];
    const price = measurePrice(matrix, column, row, methodology);
    return price === null ? [] : [{ column, price }];
  });
}

/** The price that stands for a row; null where there is none, or one that stands still. */
function measurePrice(
  { price, assets, benchmark }: MarketMatrix,
  column: number,
  row: number,
  { match: { toleranceDays }, staleAfterDays }: Methodology,
): number | null {
  const stride = assets.length;
  const at = matchAtOrBefore(price, stride, column, row, toleranceDays);
  if (at < 0) return null;
  const isStale =
    column !== benchmark && isPriceStale(price, stride, column, at, staleAfterDays, toleranceDays);
  return isStale ? null : (price[at * stride + column] ?? null);
}
