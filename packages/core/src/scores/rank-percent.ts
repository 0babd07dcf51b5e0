/** Percentile of each value among those known, 0..100, the middle of its place; equal values share it; null stays null. */
export function rankPercent(values: readonly (number | null)[]): readonly (number | null)[] {
  const sorted = Float64Array.from(values.filter((value) => value !== null)).sort();
  return values.map((value) => {
    if (value === null) return null;
    const below = firstAtLeast(sorted, value, false);
    const upTo = firstAtLeast(sorted, value, true);
    return (50 * (below + upTo)) / sorted.length;
  });
}

/** How many sorted values are below one, or at most as high where it is counted too. */
function firstAtLeast(sorted: Float64Array, value: number, isCounted: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = sorted[middle] ?? 0;
    if (at < value || (isCounted && at === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
