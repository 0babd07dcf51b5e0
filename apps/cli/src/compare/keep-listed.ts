import type { MarketMatrix } from "@altseason/core";

/**
 * The same prices, ranking only Bitcoin and the coins whose ticker a list knows: a coin without a market cap has no rank.
 * Shows what of a difference lies in the other side's listing.
 */
export function keepListed(matrix: MarketMatrix, tickers: ReadonlySet<string>): MarketMatrix {
  const width = matrix.assets.length;
  const marketCap = matrix.marketCap.slice();
  for (const [column, { symbol }] of matrix.assets.entries()) {
    if (column === matrix.benchmark || tickers.has(symbol.toUpperCase())) continue;
    for (let row = 0; row < matrix.dayCount; row += 1) marketCap[row * width + column] = 0;
  }
  return { ...matrix, marketCap };
}
