const MS_PER_DAY = 86_400_000;

/** The ISO day of whole days since 1970-01-01. */
export function isoDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}
