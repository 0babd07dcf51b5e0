import { CHOICE_LIMITS, OPTIONAL_RULES } from "./what-if-choice.ts";
import type { NumberChoice, WhatIfChoice } from "./what-if-choice.ts";

/** Longest list of coins that an address is read for. */
const MOST_COINS = 100;

/** A choice as the part of an address after `#`: everything that makes it, so that it stands without a default. */
export function formatChoice(choice: WhatIfChoice): string {
  const parts = [
    `n=${choice.size}`,
    `days=${choice.windowDays}`,
    `at=${choice.threshold}`,
    ...(choice.historyPolicy === "strict" ? ["strict"] : []),
    ...listPart("off", choice.rulesOff),
    ...listPart("in", choice.coinsIn),
    ...listPart("out", choice.coinsOut),
  ];
  return parts.join("&");
}

/** Reads what `formatChoice` wrote. What is missing or no number stays as in `base`; numbers are brought within their limits. */
export function parseChoice(text: string, base: WhatIfChoice): WhatIfChoice {
  const given = new URLSearchParams(text.replace(/^#/, "").replaceAll("+", "%2B"));
  if (!given.has("n") && !given.has("days")) return base;
  const numberOf = (key: string, name: NumberChoice): number => {
    const { min, max } = CHOICE_LIMITS[name];
    const value = Number(given.get(key) ?? Number.NaN);
    return Number.isFinite(value) ? Math.min(max, Math.max(min, Math.round(value))) : base[name];
  };
  const listOf = (key: string): readonly string[] => [
    ...new Set((given.get(key) ?? "").split(",").filter((entry) => entry !== "")),
  ];
  const off = listOf("off");
  const coinsIn = listOf("in").slice(0, MOST_COINS);
  return {
    size: numberOf("n", "size"),
    windowDays: numberOf("days", "windowDays"),
    threshold: numberOf("at", "threshold"),
    historyPolicy: given.has("strict") ? "strict" : "backfill",
    rulesOff: OPTIONAL_RULES.filter((rule) => off.includes(rule)),
    coinsIn,
    coinsOut: listOf("out")
      .filter((id) => !coinsIn.includes(id))
      .slice(0, MOST_COINS),
  };
}

function listPart(key: string, entries: readonly string[]): readonly string[] {
  return entries.length === 0 ? [] : [`${key}=${entries.map(encodeURIComponent).join(",")}`];
}
