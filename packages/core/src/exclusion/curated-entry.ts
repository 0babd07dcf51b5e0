import type { ExclusionRule } from "./exclusion-rule.ts";

/**
 * What a token's price shows of its class, for sources that know tickers alone: a ticker match counts only where the
 * first prices agree. `usd`, `bitcoin`, `ether`, `solana`: near that price; `calm`: moves as little as a currency or a
 * metal; `ticker`: no other coin of note has it; `id-only`: the ticker is somebody else's too, and never matches.
 */
export type PegAnchor = "usd" | "bitcoin" | "ether" | "solana" | "calm" | "ticker" | "id-only";

/** One line of the curated table: a token, by the ids that providers know it under, and why it is no altcoin. */
export interface CuratedEntry {
  readonly rule: ExclusionRule;
  /** Why, in a clause that follows "is": `a US dollar stablecoin`. */
  readonly reason: string;
  readonly coingecko: string | null;
  readonly coinmarketcap: string | null;
  readonly symbol: string;
  /** A ticker match counts only where the first prices look like the anchor. */
  readonly anchor: PegAnchor;
  /** First day on which the class holds, and first on which it no longer does; null: open. */
  readonly from: string | null;
  readonly until: string | null;
}

/** `[CoinGecko id, ticker, CoinMarketCap id]`; a missing id is null, or left off at the end. */
export type CuratedRow = readonly [coingecko: string | null, symbol: string, coinmarketcap?: string];

/** Spells out rows that share rule, reason and anchor, and the days on which they hold. */
export function curate(
  rule: ExclusionRule,
  reason: string,
  anchor: PegAnchor,
  rows: readonly CuratedRow[],
  { from = null, until = null }: { readonly from?: string | null; readonly until?: string | null } = {},
): readonly CuratedEntry[] {
  return rows.map(([coingecko, symbol, coinmarketcap]) => ({
    rule,
    reason,
    coingecko,
    coinmarketcap: coinmarketcap ?? null,
    symbol,
    anchor,
    from,
    until,
  }));
}
