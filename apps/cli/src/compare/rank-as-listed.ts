import type { MarketMatrix } from "@altseason/core";

/** Which coins a publisher ranks, as far as that is known: by ticker, in upper case. */
export interface PublisherListing {
  /** Tickers that the publisher's source lists; undefined: all. */
  readonly listed: ReadonlySet<string> | undefined;
  /** Ids or tickers that the publisher shows not to count. */
  readonly without: readonly string[];
}

/**
 * The same prices, ranking only Bitcoin and the coins that a publisher ranks: a coin without a market cap has no rank.
 * Shows what of a difference lies in the other side's listing.
 * @throws {RangeError} when a coin to leave out isn't in the market
 */
export function rankAsListed(matrix: MarketMatrix, { listed, without }: PublisherListing): MarketMatrix {
  const width = matrix.assets.length;
  const marketCap = matrix.marketCap.slice();
  const left = new Set<number>();
  for (const name of without) {
    const found = matrix.assets.flatMap(({ id, symbol }, column) =>
      [id.toLowerCase(), symbol.toLowerCase()].includes(name.toLowerCase()) ? [column] : [],
    );
    if (found.length === 0)
      throw new RangeError(`without: expected an id or ticker of the market, got ${JSON.stringify(name)}`);
    for (const column of found) left.add(column);
  }
  for (const [column, { symbol }] of matrix.assets.entries()) {
    const isRanked = !left.has(column) && (listed?.has(symbol.toUpperCase()) ?? true);
    if (column === matrix.benchmark || isRanked) continue;
    for (let row = 0; row < matrix.dayCount; row += 1) marketCap[row * width + column] = 0;
  }
  return { ...matrix, marketCap };
}
