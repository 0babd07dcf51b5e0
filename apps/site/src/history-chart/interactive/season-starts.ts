import type { IndexDay } from "./load-series.ts";

/** The first day of each stay in a zone that lasted `minDays` at least: shorter ones would crowd the chart. */
export function seasonStarts(days: readonly IndexDay[], minDays: number): readonly IndexDay[] {
  const starts: IndexDay[] = [];
  for (let start = 0; start < days.length;) {
    const first = days[start];
    let end = start + 1;
    while (days[end]?.season === first?.season && end < days.length) end += 1;
    if (first !== undefined && first.season !== "neutral" && end - start >= minDays) starts.push(first);
    start = end;
  }
  return starts;
}
