import { EXCLUSION_RULES, exclusionOn, rankAssets } from "@altseason/core";
import type { ArchivedMarket } from "@altseason/core";
import type { WhatIfCoin } from "./worker-messages.ts";

const TOLERANCE_DAYS = 3;

/** Every coin of a market but Bitcoin: those ranked on its newest day first, largest first, then the others by ticker. */
export function listCoins({ matrix, classification }: ArchivedMarket): readonly WhatIfCoin[] {
  const lastRow = matrix.dayCount - 1;
  const ranks = new Map(
    rankAssets(matrix, lastRow, TOLERANCE_DAYS).map(({ column, rank }) => [column, rank]),
  );
  return matrix.assets
    .map(({ id, symbol, name }, column) => ({
      id,
      symbol,
      name,
      rank: ranks.get(column) ?? null,
      rule:
        exclusionOn(classification, column, matrix.firstDay + lastRow, EXCLUSION_RULES)?.first.rule ?? null,
    }))
    .filter((_, column) => column !== matrix.benchmark)
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.symbol < b.symbol ? -1 : 1));
}
