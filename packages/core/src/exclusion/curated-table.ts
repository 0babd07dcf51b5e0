import { ASSET_BACKED } from "./curated/asset-backed.ts";
import { RECEIPTS } from "./curated/receipts.ts";
import { STABLECOINS } from "./curated/stablecoins.ts";
import { STAKED } from "./curated/staked.ts";
import { WRAPPED } from "./curated/wrapped.ts";
import type { CuratedEntry } from "./curated-entry.ts";

/** Version of the table and the rules beside it; it changes whenever either may change a reading. */
export const EXCLUSIONS_VERSION = "2026-11-24.1";

const TABLE: readonly CuratedEntry[] = [...STABLECOINS, ...WRAPPED, ...STAKED, ...RECEIPTS, ...ASSET_BACKED];

/** The whole curated table, for pages that show it. */
export function listExclusions(): readonly CuratedEntry[] {
  return TABLE;
}

/**
 * Look-alikes that a category, a name or a calm stretch could take for what they are not: each is a coin of its own.
 * By CoinGecko id and ticker.
 */
const KEPT: readonly (readonly [coingecko: string, symbol: string, reason: string])[] = [
  ["wrapped-nxm", "WNXM", "the way to hold NXM on an exchange, at a price of its own"],
  ["leo-token", "LEO", "an exchange token that moves little"],
  ["okb", "OKB", "an exchange token that moves little"],
  ["digixdao", "DGD", "the governance token of a gold token"],
  ["frax-share", "FXS", "the governance token of a stablecoin"],
  ["terra-luna", "LUNC", "the staking coin of a stablecoin's chain"],
  ["terra-luna-2", "LUNA", "the staking coin of Terra"],
  ["maker", "MKR", "the governance token of a stablecoin"],
  ["sky", "SKY", "the governance token of a stablecoin"],
  ["ethena", "ENA", "the governance token of a stablecoin"],
  ["lido-dao", "LDO", "the governance token of a staking protocol"],
  ["rocket-pool", "RPL", "the collateral token of a staking protocol"],
  ["jito-governance-token", "JTO", "the governance token of a staking protocol"],
  ["ether-fi", "ETHFI", "the governance token of a restaking protocol"],
  ["compound-governance-token", "COMP", "the governance token of a lending protocol"],
  ["aave", "AAVE", "the governance token of a lending protocol"],
  ["ondo-finance", "ONDO", "the governance token of an issuer of treasuries"],
  ["whitebit", "WBT", "an exchange token; not wrapped Bitcoin"],
  ["world-liberty-financial", "WLFI", "the governance token of a stablecoin's issuer"],
];

const KEPT_BY_ID = new Map(KEPT.map(([id, , reason]) => [id, reason]));
const KEPT_BY_SYMBOL = new Map(KEPT.map(([, symbol, reason]) => [symbol, reason]));

/** Why a look-alike is kept, or null. */
export function keptReason(coingecko: string | null, symbol: string): string | null {
  if (coingecko !== null) return KEPT_BY_ID.get(coingecko) ?? null;
  return KEPT_BY_SYMBOL.get(symbol) ?? null;
}
