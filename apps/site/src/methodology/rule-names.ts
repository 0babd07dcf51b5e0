/** The exclusion rules in the order in which they are tried. */
export const RULE_NAMES = [
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
