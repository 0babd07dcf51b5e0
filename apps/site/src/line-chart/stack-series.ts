/** Series on top of each other: each value's sum with those before it. A missing value counts as none. */
export function stackSeries(series: readonly (readonly (number | null)[])[]): readonly (readonly number[])[] {
  const sums: number[][] = [];
  for (const values of series) {
    const below = sums.at(-1);
    sums.push(values.map((value, index) => (below?.[index] ?? 0) + (value ?? 0)));
  }
  return sums;
}
