import { isCellObserved } from "./match-observation.ts";

/**
 * Whether the price observed on `row` has stood still to the last digit for `staleAfterDays` or more: every observation
 * of those days equals it, back to one that is at least that old. Where nothing was observed around the far end
 * (`graceDays` beyond it), nothing is known and the price is not called stale.
 */
export function isPriceStale(
  price: Float64Array,
  stride: number,
  column: number,
  row: number,
  staleAfterDays: number,
  graceDays: number,
): boolean {
  const current = price[row * stride + column];
  const oldest = Math.max(0, row - staleAfterDays - graceDays);
  for (let at = row - 1; at >= oldest; at -= 1) {
    const cell = at * stride + column;
    if (!isCellObserved(price, cell)) continue;
    if (price[cell] !== current) return false;
    if (row - at >= staleAfterDays) return true;
  }
  return false;
}
