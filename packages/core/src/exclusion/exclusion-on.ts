import type { DayNumber } from "../day.ts";
import type { Classification, ExclusionMatch } from "./exclusion-match.ts";
import type { ExclusionRule } from "./exclusion-rule.ts";

/** Why a coin is out on a day: the first match, and every other that holds. */
export interface ExclusionOnDay {
  readonly first: ExclusionMatch;
  readonly all: readonly ExclusionMatch[];
}

/**
 * The exclusion of a column on a day under the rules that a methodology applies, or null where the coin counts. A
 * strong match excludes; so do two weak ones of different bases.
 */
export function exclusionOn(
  classification: Classification,
  column: number,
  day: DayNumber,
  excludedRules: readonly ExclusionRule[],
): ExclusionOnDay | null {
  const all = matchesOn(classification, column, day).filter(({ rule }) => excludedRules.includes(rule));
  const [first] = all;
  return first !== undefined && isDecisive(all) ? { first, all } : null;
}

/** Weak matches of a coin that counts: signs that people should look at. */
export function reviewOn(
  classification: Classification,
  column: number,
  day: DayNumber,
): readonly ExclusionMatch[] {
  return matchesOn(classification, column, day).filter(({ strength }) => strength === "weak");
}

function matchesOn(
  classification: Classification,
  column: number,
  day: DayNumber,
): readonly ExclusionMatch[] {
  const active = (classification.matches[column] ?? []).filter((match) => isActive(match, day));
  const isIncluded = (classification.included.get(column) ?? []).some((override) => isActive(override, day));
  return isIncluded ? active.filter(({ rule }) => rule === "benchmark") : active;
}

/** Whether matches that hold together exclude: one strong, or two weak ones that rest on different grounds. */
function isDecisive(matches: readonly ExclusionMatch[]): boolean {
  return (
    matches.some(({ strength }) => strength === "strong") ||
    new Set(matches.map(({ basis }) => basis)).size > 1
  );
}

/** Whether a span of days, open where null, holds a day. */
function isActive(
  span: { readonly from: DayNumber | null; readonly until: DayNumber | null },
  day: DayNumber,
): boolean {
  return (span.from === null || day >= span.from) && (span.until === null || day < span.until);
}
