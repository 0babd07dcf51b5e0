import type { CoinRow } from "./coin-row.ts";

/** What the table can be sorted by. */
export const SORT_KEYS = ["rank", "coin", "return", "over", "score", "marketCap"] as const;

/** One of them. */
export type SortKey = (typeof SORT_KEYS)[number];

/** Rows by their return, best first: those that beat Bitcoin above its line, the rest below, those without one last. */
export function byReturn(a: CoinRow, b: CoinRow): number {
  if (a.return === null || b.return === null) {
    return Number(a.return === null) - Number(b.return === null) || a.rank - b.rank;
  }
  return b.return - a.return || a.rank - b.rank;
}
