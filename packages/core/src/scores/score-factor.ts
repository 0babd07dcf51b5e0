/** What a factor is drawn from. */
export type FactorGroup = "technical" | "exchange" | "fundamental" | "on-chain" | "social";

/** Name of a factor. */
export type FactorId =
  | "momentum"
  | "relative-strength"
  | "trend"
  | "volatility"
  | "turnover"
  | "supply-growth"
  | "activity"
  | "attention";

/** One part of a score. */
export interface ScoreFactor {
  readonly id: FactorId;
  readonly group: FactorGroup;
  /** Share of the score where every factor is known; all add up to 1. */
  readonly weight: number;
  readonly isHigherBetter: boolean;
}

/**
 * The factors. Weights are set by hand, not fitted. No source of on-chain or social data is connected: their factors are
 * never known, and their weight is missing from every coin's coverage.
 */
export const SCORE_FACTORS: readonly ScoreFactor[] = [
  { id: "momentum", group: "technical", weight: 0.15, isHigherBetter: true },
  { id: "relative-strength", group: "technical", weight: 0.2, isHigherBetter: true },
  { id: "trend", group: "technical", weight: 0.15, isHigherBetter: true },
  { id: "volatility", group: "technical", weight: 0.1, isHigherBetter: false },
  { id: "turnover", group: "exchange", weight: 0.15, isHigherBetter: true },
  { id: "supply-growth", group: "fundamental", weight: 0.1, isHigherBetter: false },
  { id: "activity", group: "on-chain", weight: 0.1, isHigherBetter: true },
  { id: "attention", group: "social", weight: 0.05, isHigherBetter: true },
];

/** Below this share of known weight a coin has no score. */
export const LEAST_COVERAGE = 0.4;
