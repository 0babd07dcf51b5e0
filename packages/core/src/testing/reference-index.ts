import type { MarketMatrix } from "../market-matrix.ts";
import type { Methodology } from "../methodology.ts";

/** Counts of one day as the definition says, found the slow way. */
export interface ReferenceDay {
  readonly outperformers: number;
  readonly constituents: number;
  readonly passedOver: number;
}

type IsExcluded = (column: number, row: number) => boolean;

/**
 * The index of one day straight from its definition: every coin an object, every list sorted whole, returns compared as
 * exact fractions of integers (prices must be integers). It shares no code with what it checks.
 */
export function referenceIndex(
  matrix: MarketMatrix,
  isExcluded: IsExcluded,
  methodology: Methodology,
  row: number,
): ReferenceDay {
  const none = { outperformers: 0, constituents: 0, passedOver: 0 };
  const width = matrix.assets.length;
  const { match, windowDays } = methodology;
  const read = (cells: Float64Array, column: number, day: number): number | null => {
    if (day < 0 || day >= matrix.dayCount) return null;
    const value = cells[day * width + column];
    return value !== undefined && Number.isFinite(value) && value > 0 ? value : null;
  };
  const offsets = Array.from({ length: match.toleranceDays + 1 }, (_, age) => age);
  const carried = (cells: Float64Array, column: number, day: number): number | null => {
    for (const age of offsets) {
      const value = read(cells, column, day - age);
      if (value !== null) return value;
    }
    return null;
  };
  const base = (column: number): number | null => {
    if (match.kind === "carry") return carried(matrix.price, column, row - windowDays);
    for (const distance of offsets) {
      const value =
        read(matrix.price, column, row - windowDays - distance) ??
        read(matrix.price, column, row - windowDays + distance);
      if (value !== null) return value;
    }
    return null;
  };
  const isStale = (column: number): boolean => {
    const observed = [];
    for (let day = row; day >= 0; day -= 1) {
      const value = read(matrix.price, column, day);
      if (value !== null) observed.push({ day, value });
    }
    const [latest] = observed;
    if (latest === undefined) return false;
    const reach = latest.day - methodology.staleAfterDays - match.toleranceDays;
    const within = observed.filter(({ day }) => day >= reach);
    const firstOther = within.find(({ value }) => value !== latest.value);
    const still = within.filter(({ day }) => firstOther === undefined || day > firstOther.day);
    const oldest = still.at(-1);
    return oldest !== undefined && latest.day - oldest.day >= methodology.staleAfterDays;
  };

  const bitcoin = read(matrix.price, matrix.benchmark, row);
  const bitcoinBase = base(matrix.benchmark);
  if (bitcoin === null || bitcoinBase === null) return none;
  if (carried(matrix.marketCap, matrix.benchmark, row) === null) return none;

  const ranked = matrix.assets
    .map((asset, column) => ({ asset, column, cap: carried(matrix.marketCap, column, row) }))
    .filter((entry) => entry.cap !== null)
    .sort((a, b) => (b.cap ?? 0) - (a.cap ?? 0) || (a.asset.id < b.asset.id ? -1 : 1));

  let outperformers = 0;
  let constituents = 0;
  let passedOver = 0;
  for (const { column } of ranked) {
    if (constituents === methodology.size) break;
    if (isExcluded(column, row)) continue;
    const price = carried(matrix.price, column, row);
    const basePrice = base(column);
    const stale = price !== null && isStale(column);
    if (price !== null && basePrice !== null && !stale) {
      constituents += 1;
      if (BigInt(price) * BigInt(bitcoinBase) > BigInt(bitcoin) * BigInt(basePrice)) outperformers += 1;
    } else if (methodology.historyPolicy === "strict" && !stale) {
      constituents += 1;
    } else {
      passedOver += 1;
    }
  }
  return { outperformers, constituents, passedOver };
}
