/** Ranges of the page of dominance; the first one needs no word in an address. */
export const DOMINANCE_RANGES = ["all", "3y", "1y"] as const;

export type DominanceRange = (typeof DOMINANCE_RANGES)[number];

const YEARS: Readonly<Record<DominanceRange, number | null>> = { all: null, "3y": 3, "1y": 1 };

/** The range that a part of an address names, null for none; `default` is the first. */
export function parseDominanceRange(text: string): DominanceRange | null {
  return text === "default"
    ? DOMINANCE_RANGES[0]
    : (DOMINANCE_RANGES.find((range) => range === text) ?? null);
}

/** Address of the page with a range. */
export function dominancePath(range: DominanceRange): string {
  return range === DOMINANCE_RANGES[0] ? "/dominance" : `/dominance/${range}`;
}

/** First ISO day of a range that ends with `lastDay`; null where it has no beginning. */
export function dominanceStart(range: DominanceRange, lastDay: string): string | null {
  const years = YEARS[range];
  if (years === null) return null;
  const date = new Date(Date.parse(lastDay));
  date.setUTCFullYear(date.getUTCFullYear() - years);
  return date.toISOString().slice(0, 10);
}
