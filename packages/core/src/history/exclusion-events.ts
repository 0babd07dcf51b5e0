import { excludedSpans } from "../exclusion/excluded-spans.ts";
import type { Classification } from "../exclusion/exclusion-match.ts";
import type { ExclusionRule } from "../exclusion/exclusion-rule.ts";
import type { MarketMatrix } from "../market-matrix.ts";

/** Which columns are excluded on the day last asked for. Days are asked for in rising order. */
export interface ExclusionMask {
  /** 1: excluded. */
  readonly flags: Uint8Array;
  /** Brings the flags to a day row. */
  advance(row: number): void;
}

/** Turns the spans of a classification into flags that change by events, so that a day costs only what changes on it. */
export function createExclusionMask(
  matrix: MarketMatrix,
  classification: Classification,
  excludedRules: readonly ExclusionRule[],
): ExclusionMask {
  const flags = new Uint8Array(matrix.assets.length);
  const events: { row: number; column: number; flag: 0 | 1 }[] = [];
  for (const column of matrix.assets.keys()) {
    for (const [from, until] of excludedSpans(classification, column, excludedRules)) {
      events.push({ row: (from ?? -Infinity) - matrix.firstDay, column, flag: 1 });
      if (until !== null) events.push({ row: until - matrix.firstDay, column, flag: 0 });
    }
  }
  events.sort((a, b) => a.row - b.row || a.flag - b.flag);
  let next = 0;
  return {
    flags,
    advance(row) {
      for (let event = events[next]; event !== undefined && event.row <= row; event = events[next]) {
        flags[event.column] = event.flag;
        next += 1;
      }
    },
  };
}
