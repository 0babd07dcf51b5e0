import type { ExclusionBasis } from "./exclusion/exclusion-match.ts";
import type { ExclusionRule } from "./exclusion/exclusion-rule.ts";
import type { MarketSource } from "./market-matrix.ts";
import type { Methodology } from "./methodology.ts";
import type { Season } from "./season.ts";

/** Rank 1 is the largest market cap on the day, excluded coins counted. Prices USD a coin, cap USD. */
export interface RankedAsset {
  readonly rank: number;
  readonly id: string;
  readonly symbol: string;
  readonly name: string | null;
  readonly marketCap: number;
}

/** Two prices that stand for the ends of the window, with the days they were observed on. */
export interface WindowPrices {
  readonly price: number;
  readonly priceDay: string;
  readonly basePrice: number;
  readonly baseDay: string;
  /** price / basePrice − 1, e.g. 0.25 for a gain of 25 %. */
  readonly return: number;
}

export interface Constituent extends RankedAsset, WindowPrices {
  /** return − Bitcoin's return, in the same unit. */
  readonly returnOverBenchmark: number;
  readonly outperformed: boolean;
  /** A weak sign that the coin might be no altcoin; it counts, and people should look. */
  readonly review: readonly ExclusionEvidence[];
}

/** A constituent without history, counted as not outperforming under the policy `strict`. */
export interface MissingConstituent extends RankedAsset {
  readonly reason: PassedOverReason;
}

export interface ExclusionEvidence {
  readonly rule: ExclusionRule;
  readonly basis: ExclusionBasis;
  readonly evidence: string;
}

export interface ExcludedAsset extends RankedAsset {
  /** The first rule that holds. */
  readonly rule: ExclusionRule;
  /** What that rule rests on, in a sentence. */
  readonly evidence: string;
  /** Every match, strongest first, the first one included. */
  readonly matches: readonly ExclusionEvidence[];
}

export type PassedOverReason = "no-history" | "no-price" | "stale";

export interface PassedOverAsset extends RankedAsset {
  readonly reason: PassedOverReason;
}

export type UnavailableReason = "no-market" | "benchmark-missing" | "too-few-constituents";

/** One day's index with everything needed to recompute it. */
export interface Reading {
  readonly day: string;
  readonly variant: string;
  /** 0..100, or null with `unavailable` saying why. */
  readonly value: number | null;
  /** `73/98`; null when there is no constituent. */
  readonly fraction: string | null;
  readonly outperformers: number;
  readonly constituentCount: number;
  readonly season: Season | null;
  readonly unavailable: { readonly reason: UnavailableReason; readonly message: string } | null;
  readonly benchmark: (RankedAsset & WindowPrices) | null;
  readonly constituents: readonly Constituent[];
  /** Only under the policy `strict`. */
  readonly missing: readonly MissingConstituent[];
  /** Excluded coins ranked above the last constituent, Bitcoin included. */
  readonly excluded: readonly ExcludedAsset[];
  /** Eligible coins above the last constituent that could not be measured. */
  readonly passedOver: readonly PassedOverAsset[];
  readonly methodology: Methodology;
  readonly exclusionsVersion: string;
  readonly source: MarketSource;
  /** Lower-case hexadecimal SHA-256 of the canonical JSON (RFC 8785) of all the other members. */
  readonly sha256: string;
}
