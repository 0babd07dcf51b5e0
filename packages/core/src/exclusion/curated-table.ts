import { BRIDGED } from "./curated/bridged.ts";
import { COMMODITIES } from "./curated/commodities.ts";
import { DOLLARS } from "./curated/dollars.ts";
import { DOLLARS_BY_ALGORITHM } from "./curated/dollars-by-algorithm.ts";
import { DOLLARS_BY_COLLATERAL } from "./curated/dollars-by-collateral.ts";
import { DOLLARS_BY_RESERVES } from "./curated/dollars-by-reserves.ts";
import { DOLLARS_WITH_YIELD } from "./curated/dollars-with-yield.ts";
import { LENDING_RECEIPTS } from "./curated/lending-receipts.ts";
import { LIQUIDITY_SHARES } from "./curated/liquidity-shares.ts";
import { LONE_TICKERS } from "./curated/lone-tickers.ts";
import { OTHER_CURRENCIES } from "./curated/other-currencies.ts";
import { RESTAKED } from "./curated/restaked.ts";
import { STAKED_COINS } from "./curated/staked-coins.ts";
import { STAKED_ETHER } from "./curated/staked-ether.ts";
import { SYNTHETICS_AND_LEVERAGE } from "./curated/synthetics-and-leverage.ts";
import { TOKENIZED_SECURITIES } from "./curated/tokenized-securities.ts";
import { VAULT_RECEIPTS } from "./curated/vault-receipts.ts";
import { WRAPPED_BITCOIN } from "./curated/wrapped-bitcoin.ts";
import { WRAPPED_COINS } from "./curated/wrapped-coins.ts";
import type { CuratedEntry } from "./curated-entry.ts";

/** Version of the table and the rules beside it; it changes whenever either may change a reading. */
export const EXCLUSIONS_VERSION = "2026-11-25.1";

const TABLE: readonly CuratedEntry[] = [
  ...DOLLARS_BY_RESERVES,
  ...DOLLARS_BY_COLLATERAL,
  ...DOLLARS_BY_ALGORITHM,
  ...DOLLARS,
  ...DOLLARS_WITH_YIELD,
  ...OTHER_CURRENCIES,
  ...WRAPPED_BITCOIN,
  ...WRAPPED_COINS,
  ...BRIDGED,
  ...STAKED_ETHER,
  ...STAKED_COINS,
  ...RESTAKED,
  ...LENDING_RECEIPTS,
  ...VAULT_RECEIPTS,
  ...LIQUIDITY_SHARES,
  ...COMMODITIES,
  ...TOKENIZED_SECURITIES,
  ...SYNTHETICS_AND_LEVERAGE,
  ...LONE_TICKERS,
];

/** The whole curated table, for pages that show it. */
export function listExclusions(): readonly CuratedEntry[] {
  return TABLE;
}
