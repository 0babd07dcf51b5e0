import type { DayNumber } from "../day.ts";
import type { Classification } from "./exclusion-match.ts";
import { exclusionOn } from "./exclusion-on.ts";
import type { ExclusionRule } from "./exclusion-rule.ts";

/** Days from `from` (null: always) until before `until` (null: for good). */
export type DaySpan = readonly [from: DayNumber | null, until: DayNumber | null];

/** The spans of days in which a column is excluded, merged and in order: {@link exclusionOn} for all days at once. */
export function excludedSpans(
  classification: Classification,
  column: number,
  excludedRules: readonly ExclusionRule[],
): readonly DaySpan[] {
  const matches = classification.matches[column] ?? [];
  if (matches.length === 0) return [];
  const edges = [...matches, ...(classification.included.get(column) ?? [])].flatMap(({ from, until }) => [
    from,
    until,
  ]);
  const cuts = [...new Set(edges.filter((edge) => edge !== null))].sort((a, b) => a - b);
  const spans: [DayNumber | null, DayNumber | null][] = [];
  for (const [index, start] of [null, ...cuts].entries()) {
    const end = cuts[index] ?? null;
    const day = start ?? (end ?? 0) - 1;
    if (exclusionOn(classification, column, day, excludedRules) === null) continue;
    const last = spans.at(-1);
    if (last !== undefined && last[1] === start) last[1] = end;
    else spans.push([start, end]);
  }
  return spans;
}
