/** The middle of some numbers, or the mean of the two in the middle; null of none. */
export function medianOf(values: readonly number[]): number | null {
  return quantileOf(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}

/** A quantile of sorted numbers, `share` from 0 to 1, between two of them in proportion; null of none. */
export function quantileOf(sorted: readonly number[], share: number): number | null {
  const place = (sorted.length - 1) * share;
  const lower = sorted[Math.floor(place)];
  const upper = sorted[Math.ceil(place)];
  if (lower === undefined || upper === undefined) return null;
  return lower === upper ? lower : lower + (upper - lower) * (place - Math.floor(place));
}
