import type { MarketRows } from "./market-rows.ts";

/** Coins in circulation as market cap / price, 0 where either is missing: sources' own supply columns are less exact. */
export function supplyOf(rows: MarketRows, row: number | undefined): number {
  const price = rows.price[row ?? -1] ?? 0;
  return price > 0 ? (rows.marketCap[row ?? -1] ?? 0) / price : 0;
}
