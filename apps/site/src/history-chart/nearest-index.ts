/** Index of the number nearest to `target` in a rising list, the later of two as near; -1 when it is empty. */
export function nearestIndex(rising: readonly number[], target: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const here = rising[middle] ?? 0;
    const next = rising[middle + 1] ?? here;
    if (next - target <= target - here) low = middle + 1;
    else high = middle;
  }
  return high < 0 ? -1 : low;
}
