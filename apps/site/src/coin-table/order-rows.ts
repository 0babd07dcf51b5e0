import type { CoinRow } from "./coin-row.ts";

/** What the table can be sorted by. */
export type SortKey = "rank" | "coin" | "return" | "over" | "marketCap";

export interface SortOrder {
  readonly key: SortKey;
  readonly direction: "ascending" | "descending";
}

/** Best return first: those that beat Bitcoin above its line, the rest below. */
export const DEFAULT_ORDER: SortOrder = { key: "return", direction: "descending" };

/** Which coins are listed. */
export type StandingFilter = "all" | "outperformed" | "underperformed";

/** The order after a click on a column: its usual direction first, then the other. */
export function nextOrder(current: SortOrder, key: SortKey): SortOrder {
  const usual = key === "rank" || key === "coin" ? "ascending" : "descending";
  if (current.key !== key) return { key, direction: usual };
  return { key, direction: current.direction === "ascending" ? "descending" : "ascending" };
}

/** Rows in an order; those without the number come last either way, ties by rank. */
export function orderRows(rows: readonly CoinRow[], { key, direction }: SortOrder): readonly CoinRow[] {
  const sign = direction === "ascending" ? 1 : -1;
  return rows.toSorted((a, b) => {
    if (key === "coin") return sign * a.name.localeCompare(b.name, "en") || a.rank - b.rank;
    const [left, right] = [a[key], b[key]];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right) || a.rank - b.rank;
  });
}

/** Rows of a filter whose name or symbol holds the text. Bitcoin's line stays unless its name is searched away. */
export function filterRows(
  rows: readonly CoinRow[],
  { standing, text }: { readonly standing: StandingFilter; readonly text: string },
): readonly CoinRow[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (standing === "all" || row.standing === standing || row.standing === "benchmark") &&
      (row.name.toLowerCase().includes(wanted) || row.symbol.toLowerCase().includes(wanted)),
  );
}
