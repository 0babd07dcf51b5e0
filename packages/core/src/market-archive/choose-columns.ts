import { isCellObserved } from "../match-observation.ts";
import type { MarketMatrix } from "../market-matrix.ts";

/** Columns of the coins that were within the `top` by market cap on one of the rows, and Bitcoin's, in rising order. */
export function chooseColumns(
  { marketCap, assets, benchmark }: MarketMatrix,
  firstRow: number,
  lastRow: number,
  top: number,
): readonly number[] {
  const stride = assets.length;
  const kept = new Set([benchmark]);
  for (let row = firstRow; row <= lastRow; row += 1) {
    const start = row * stride;
    const columns: number[] = [];
    for (let column = 0; column < stride; column += 1) {
      if (isCellObserved(marketCap, start + column)) columns.push(column);
    }
    if (columns.length > top) {
      columns.sort((a, b) => (marketCap[start + b] ?? 0) - (marketCap[start + a] ?? 0) || a - b);
    }
    for (const column of columns.slice(0, top)) kept.add(column);
  }
  return [...kept].toSorted((a, b) => a - b);
}
