import { curate } from "../curated-entry.ts";
import type { CuratedEntry } from "../curated-entry.ts";

/** Shares of liquidity pools. The governance tokens of the exchanges (CRV, BAL) are altcoins. */
export const LIQUIDITY_SHARES: readonly CuratedEntry[] = [
  ...curate("lp-token", "a share of a liquidity pool", "ticker", [
    ["yvault-lp-ycurve", "YUSD"],
    ["lp-3pool-curve", "3CRV"],
    ["lp-renbtc-curve", "CRVRENBTC"],
    ["lp-yearn-crv-vault", "LP-YCRV"],
    ["curve-fi-amdai-amusdc-amusdt", "AM3CRV"],
    ["jupiter-perpetuals-liquidity-provider-token", "JLP"],
    [null, "CRVRENWSBTC"],
    [null, "STECRV"],
    [null, "GLP"],
    [null, "HLP"],
    [null, "UNI-V2"],
  ]),
  ...curate("lp-token", "a share of a liquidity pool", "id-only", [
    ["lp-scurve", "SCURVE"],
    ["aave-balancer-pool-token", "ABPT"],
    ["balancer-80-bal-20-weth", "B-80BAL-20WETH"],
    ["balancer-80-rdnt-20-weth", "DLP"],
    ["balancer-stable-usd", "STABAL3"],
    ["resolv-rlp", "RLP"],
    ["balancer-usdc-usdbc-axlusdc", "USDC-USDBC-AXLUSDC"],
    ["caviarnine-lsu-pool-lp", "LSULP"],
    ["wrapped-bmx-liquidity-token", "WBLT"],
    ["bmx-wrapped-mode-liquidity-token", "WMLT"],
  ]),
];
