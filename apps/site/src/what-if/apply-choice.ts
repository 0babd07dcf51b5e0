import { EXCLUSION_RULES, methodologyOf } from "@altseason/core";
import type { Classification, MarketMatrix, Methodology } from "@altseason/core";
import type { WhatIfChoice } from "./what-if-choice.ts";

const ALWAYS = { from: null, until: null } as const;

/** The methodology that a choice makes; all that can't be chosen is as in the published ones. */
export function methodologyOfChoice(choice: WhatIfChoice): Methodology {
  const { size, windowDays, historyPolicy, rulesOff } = choice;
  return {
    ...methodologyOf(`top${size}-${windowDays}d`),
    historyPolicy,
    excludedRules: EXCLUSION_RULES.filter((rule) => !rulesOff.includes(rule)),
  };
}

/** A classification with single coins let in and left out, each as an operator would say it. */
export function classificationOfChoice(
  classification: Classification,
  { assets }: MarketMatrix,
  { coinsIn, coinsOut }: WhatIfChoice,
): Classification {
  if (coinsIn.length === 0 && coinsOut.length === 0) return classification;
  const included = new Map(classification.included);
  for (const [column, { id: assetId }] of assets.entries()) {
    if (coinsIn.includes(assetId)) {
      included.set(column, [{ assetId, action: "include", note: "", ...ALWAYS }]);
    } else if (coinsOut.includes(assetId)) included.delete(column);
  }
  const matches = classification.matches.map((own, column) =>
    coinsOut.includes(assets[column]?.id ?? "")
      ? [
          { rule: "operator", basis: "operator", strength: "strong", evidence: "", ...ALWAYS } as const,
          ...own,
        ]
      : own,
  );
  return { ...classification, matches, included };
}
