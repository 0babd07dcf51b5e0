import type { Exclusions } from "@altseason/contract";
import { EXCLUSION_RULES, exclusionOn, listExclusions, rankAssets } from "@altseason/core";
import type { CuratedEntry, ExclusionRule } from "@altseason/core";
import type { Publication } from "../publication/publication.ts";
import type { Unlabelled } from "./unlabelled.ts";

const TOLERANCE_DAYS = 3;

const DESCRIPTIONS: Readonly<Record<ExclusionRule, string>> = {
  operator: "An operator of this instance decided so, with a note.",
  benchmark: "Bitcoin itself: every return is held against it.",
  stablecoin: "Pegged to a currency, algorithmic ones too; a broken peg does not make an altcoin.",
  wrapped: "Another coin in a wrapper of the same chain or another: WBTC, WETH.",
  bridged: "A token brought over from another chain.",
  staked: "Stands for a staked coin and its rewards: stETH, JitoSOL.",
  restaked: "Stands for a coin staked a second time: weETH.",
  "lending-receipt": "Stands for a deposit in a lending protocol: cTokens, aTokens.",
  "lp-token": "A share of a liquidity pool.",
  "commodity-backed": "Backed by gold, silver or another commodity: PAXG, XAUT.",
  "tokenized-security": "A treasury, fund, credit or stock as a token: BUIDL.",
  synthetic: "Follows the price of something else by contract.",
  leveraged: "Multiplies the moves of another coin.",
};

/** The whole curated table, and which coins of the newest day it and the rules beside it keep out. */
export function describeExclusions(publication: Publication): Unlabelled<Exclusions> {
  const { matrix, classification, lastDay } = publication;
  const ranked = rankAssets(matrix, lastDay - matrix.firstDay, TOLERANCE_DAYS);
  return {
    version: classification.version,
    rules: EXCLUSION_RULES.map((rule) => ({ rule, description: DESCRIPTIONS[rule] })),
    table: listExclusions().map(describeEntry),
    excludedToday: ranked.flatMap(({ column, rank }) => {
      const asset = matrix.assets[column];
      const exclusion = exclusionOn(classification, column, lastDay, EXCLUSION_RULES);
      if (asset === undefined || exclusion === null) return [];
      const { rule, basis, evidence } = exclusion.first;
      return [{ id: asset.id, symbol: asset.symbol, name: asset.name, rank, rule, basis, evidence }];
    }),
  };
}

function describeEntry({
  rule,
  reason,
  coingecko,
  coinmarketcap,
  symbol,
  from,
  until,
}: CuratedEntry): Unlabelled<Exclusions>["table"][number] {
  return {
    rule,
    reason,
    ids: {
      ...(coingecko === null ? {} : { coingecko }),
      ...(coinmarketcap === null ? {} : { coinmarketcap }),
    },
    symbols: [symbol],
    from,
    until,
  };
}
