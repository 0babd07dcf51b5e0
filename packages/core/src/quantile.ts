/** A quantile of sorted numbers, `share` from 0 to 1, between two of them in proportion; null of none. */
export function quantileOf(sorted: readonly number[], share: number): number | null {
  const place = (sorted.length - 1) * share;
  const lower = sorted[Math.floor(place)];
  const upper = sorted[Math.ceil(place)];
  if (lower === undefined || upper === undefined) return null;
  return lower === upper ? lower : lower + (upper - lower) * (place - Math.floor(place));
}
