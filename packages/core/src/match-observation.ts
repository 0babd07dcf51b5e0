import type { MatchPolicy } from "./methodology.ts";

/**
 * Row whose price stands for `row` under at-or-before matching: the last observed one at most `toleranceDays` old.
 * −1 when there is none.
 */
export function matchAtOrBefore(
  cells: Float64Array,
  stride: number,
  column: number,
  row: number,
  toleranceDays: number,
): number {
  const oldest = Math.max(0, row - toleranceDays);
  for (let at = row; at >= oldest; at -= 1) {
    if (isCellObserved(cells, at * stride + column)) return at;
  }
  return -1;
}

/**
 * Row whose price stands for the window's start. `nearest` looks both ways, the earlier row winning a tie; it never
 * looks past `lastRow`.
 */
export function matchBase(
  cells: Float64Array,
  stride: number,
  column: number,
  row: number,
  policy: MatchPolicy,
  lastRow: number,
): number {
  if (policy.kind === "carry") return matchAtOrBefore(cells, stride, column, row, policy.toleranceDays);
  for (let distance = 0; distance <= policy.toleranceDays; distance += 1) {
    const before = row - distance;
    const after = row + distance;
    if (before >= 0 && before <= lastRow && isCellObserved(cells, before * stride + column)) return before;
    if (after >= 0 && after <= lastRow && isCellObserved(cells, after * stride + column)) return after;
  }
  return -1;
}

/** A cell holds an observation: finite and above zero. NaN compares false. */
export function isCellObserved(cells: Float64Array, index: number): boolean {
  const value = cells[index];
  return value !== undefined && value > 0 && value < Number.POSITIVE_INFINITY;
}
