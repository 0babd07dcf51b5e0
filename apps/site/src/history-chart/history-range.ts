/** Ranges of the history chart, shortest first. */
export const HISTORY_RANGES = ["30d", "90d", "1y", "all"] as const;

export type HistoryRange = (typeof HISTORY_RANGES)[number];

/** Range of the page that names none. */
export const DEFAULT_RANGE: HistoryRange = "1y";

const RANGE_DAYS: Readonly<Record<HistoryRange, number | null>> = {
  "30d": 30,
  "90d": 90,
  "1y": 365,
  all: null,
};
const MS_PER_DAY = 86_400_000;

/** Whether a part of an address names a range. */
export function isHistoryRange(text: string): text is HistoryRange {
  return HISTORY_RANGES.some((range) => range === text);
}

/** First ISO day of a range that ends with `lastDay`, both included; null where it has no beginning. */
export function rangeStart(range: HistoryRange, lastDay: string): string | null {
  const days = RANGE_DAYS[range];
  if (days === null) return null;
  return new Date(Date.parse(lastDay) - (days - 1) * MS_PER_DAY).toISOString().slice(0, 10);
}
