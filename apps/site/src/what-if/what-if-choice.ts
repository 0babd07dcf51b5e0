import type { ExclusionRule, Methodology } from "@altseason/core";

/** What a visitor may change about the index. */
export interface WhatIfChoice {
  readonly size: number;
  readonly windowDays: number;
  /** Percent from which on it is altcoin season; Bitcoin season mirrors it at 50. */
  readonly threshold: number;
  readonly historyPolicy: Methodology["historyPolicy"];
  /** Rules that exclude nothing any more. */
  readonly rulesOff: readonly ExclusionRule[];
  /** Ids of coins that are let in whatever rule holds for them, and of coins left out. */
  readonly coinsIn: readonly string[];
  readonly coinsOut: readonly string[];
}

/** What each number may be. */
export const CHOICE_LIMITS = {
  size: { min: 2, max: 250 },
  windowDays: { min: 7, max: 730 },
  threshold: { min: 60, max: 90 },
} as const;

export type NumberChoice = keyof typeof CHOICE_LIMITS;

/** Rules one may switch off: Bitcoin is what others are held against, and an operator's word is that instance's own. */
export const OPTIONAL_RULES: readonly ExclusionRule[] = [
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
];

const PUBLISHED_THRESHOLD = 75;

/** The choice that makes a published variant. */
export function choiceOf({
  size,
  windowDays,
  historyPolicy,
  excludedRules,
}: {
  readonly size: number;
  readonly windowDays: number;
  readonly historyPolicy: Methodology["historyPolicy"];
  readonly excludedRules: readonly string[];
}): WhatIfChoice {
  return {
    size,
    windowDays,
    threshold: PUBLISHED_THRESHOLD,
    historyPolicy,
    rulesOff: OPTIONAL_RULES.filter((rule) => !excludedRules.includes(rule)),
    coinsIn: [],
    coinsOut: [],
  };
}

/** The list with an entry in it or out of it. */
export function withEntry<Entry>(list: readonly Entry[], entry: Entry, isIn: boolean): readonly Entry[] {
  const rest = list.filter((each) => each !== entry);
  return isIn ? [...rest, entry] : rest;
}
