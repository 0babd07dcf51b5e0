import type { MarketMatrix } from "@altseason/core";
import { isBenchExcluded } from "./bench-market.ts";

/** A coin on a day, the way one would first write it down. */
interface CoinOnDay {
  readonly id: string;
  readonly isExcluded: boolean;
  readonly price: number;
  readonly marketCap: number;
}

/** The market as objects: a list of coins and a price look-up a day. */
export interface ObjectMarket {
  readonly coins: readonly CoinOnDay[];
  readonly priceById: ReadonlyMap<string, number>;
}

/** Turns matrix rows into objects; not part of what is timed. */
export function toObjects(matrix: MarketMatrix): readonly ObjectMarket[] {
  const width = matrix.assets.length;
  return Array.from({ length: matrix.dayCount }, (_, row) => {
    const coins = matrix.assets.flatMap(({ id }, column) => {
      const price = matrix.price[row * width + column] ?? Number.NaN;
      const marketCap = matrix.marketCap[row * width + column] ?? Number.NaN;
      return Number.isNaN(price) ? [] : [{ id, price, marketCap, isExcluded: isBenchExcluded(column) }];
    });
    return { coins, priceById: new Map(coins.map(({ id, price }) => [id, price])) };
  });
}

/** Outperformers among the largest `size` coins of each day: filter, sort, slice, look up. */
export function computeIdiomatically(
  days: readonly ObjectMarket[],
  size: number,
  windowDays: number,
): readonly number[] {
  return days.map((today, row) => {
    const base = days[row - windowDays];
    const bitcoin = today.priceById.get("bitcoin");
    const bitcoinBase = base?.priceById.get("bitcoin");
    if (base === undefined || bitcoin === undefined || bitcoinBase === undefined) return 0;
    return today.coins
      .filter((coin) => !coin.isExcluded && base.priceById.has(coin.id))
      .sort((a, b) => b.marketCap - a.marketCap)
      .slice(0, size)
      .filter((coin) => coin.price / (base.priceById.get(coin.id) ?? 0) > bitcoin / bitcoinBase).length;
  });
}
