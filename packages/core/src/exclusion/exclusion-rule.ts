/** Why a coin is not an altcoin of its own, in the order in which rules are named when several hold. */
export const EXCLUSION_RULES = [
  "operator",
  "benchmark",
  "stablecoin",
  "wrapped",
  "bridged",
  "staked",
  "restaked",
  "lending-receipt",
  "lp-token",
  "commodity-backed",
  "tokenized-security",
  "synthetic",
  "leveraged",
] as const;

export type ExclusionRule = (typeof EXCLUSION_RULES)[number];
