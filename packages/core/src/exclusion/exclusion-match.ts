import type { DayNumber } from "../day.ts";
import type { ExclusionRule } from "./exclusion-rule.ts";

/** What a match rests on, strongest first. */
export const EXCLUSION_BASES = ["operator", "curated", "category", "behaviour", "name"] as const;

export type ExclusionBasis = (typeof EXCLUSION_BASES)[number];

/**
 * One rule that holds for one asset over a span of days. A `strong` match excludes; a `weak` one only flags the
 * coin for review, unless a second weak match of another basis holds on the same day.
 */
export interface ExclusionMatch {
  readonly rule: ExclusionRule;
  readonly basis: ExclusionBasis;
  readonly strength: "strong" | "weak";
  /** One sentence with the facts that made it match. */
  readonly evidence: string;
  /** First day it holds; null: always did. */
  readonly from: DayNumber | null;
  /** First day it no longer holds; null: still does. */
  readonly until: DayNumber | null;
}

/** An operator's word on one asset, with its note. `include` overrides every rule but `benchmark`. */
export interface OperatorOverride {
  readonly assetId: string;
  readonly action: "include" | "exclude";
  readonly note: string;
  readonly from: DayNumber | null;
  readonly until: DayNumber | null;
}

/** All matches of all assets of one matrix, by column, strongest basis first. */
export interface Classification {
  /** Version of the curated table and rules, e.g. `2026-11-25.2`. */
  readonly version: string;
  readonly matches: readonly (readonly ExclusionMatch[])[];
  /** Operator overrides by column that say `include`. */
  readonly included: ReadonlyMap<number, readonly OperatorOverride[]>;
}
