/** The zone a reading falls in. */
export type Season = "altcoin" | "neutral" | "bitcoin";

/** Thresholds in percent, both inclusive: at 75 or more altcoin season, at 25 or less Bitcoin season. */
export const SEASON_THRESHOLDS = { altcoin: 75, bitcoin: 25 } as const;

/** The season of an exact fraction, never of its rounded value: 74.5 % rounds to 75 and is neutral. */
export function seasonOf(outperformers: number, constituents: number): Season {
  if (100 * outperformers >= SEASON_THRESHOLDS.altcoin * constituents) return "altcoin";
  if (100 * outperformers <= SEASON_THRESHOLDS.bitcoin * constituents) return "bitcoin";
  return "neutral";
}

/** 100 × outperformers / constituents rounded half up, in integers alone. */
export function indexValue(outperformers: number, constituents: number): number {
  return Math.floor((200 * outperformers + constituents) / (2 * constituents));
}
