import { describe, expect, test } from "vitest";
import type { ExclusionRule } from "./exclusion-rule.ts";
import { familyOf } from "./id-families.ts";

describe("families of CoinGecko ids", () => {
  test.each<readonly [string, ExclusionRule]>([
    ["tesla-xstock", "tokenized-security"],
    ["strategy-pp-variable-xstock", "tokenized-security"],
    ["circle-internet-group-ondo-tokenized-stock", "tokenized-security"],
    ["spdr-s-p-500-etf-ondo-tokenized-etf", "tokenized-security"],
    ["amazon-tokenized-stock-defichain", "tokenized-security"],
    ["tradable-singapore-fintech-ssl-2", "tokenized-security"],
    ["3x-short-dogecoin-token", "leveraged"],
    ["0-5x-long-bitcoin-token", "leveraged"],
    ["btc-2x-flexible-leverage-index", "leveraged"],
    ["mirrored-tesla", "synthetic"],
    ["elixir-staked-deusd", "stablecoin"],
    ["aave-v3-usdc", "lending-receipt"],
    ["wrapped-aave-base-weth", "lending-receipt"],
    ["usdc-yvault", "lending-receipt"],
    ["steakhouse-eth-morpho-vault", "lending-receipt"],
    ["curve-fi-frax-usdc", "lp-token"],
    ["renzo-restaked-rez", "restaked"],
    ["binance-peg-xrp", "bridged"],
    ["polygon-bridged-wbtc-polygon-pos", "bridged"],
    ["avalanche-wormhole", "bridged"],
    ["gate-staked-sol", "staked"],
    ["stride-staked-dydx", "staked"],
    ["wrapped-zano", "wrapped"],
    ["coinbase-wrapped-doge", "wrapped"],
  ])("%s is %s", (id, rule) => {
    expect(familyOf(id)?.rule).toBe(rule);
  });

  test.each([
    "aave",
    "aavegotchi",
    "allbridge",
    "bridge-mutual",
    "bridge-oracle",
    "compound-governance-token",
    "curve-dao-token",
    "geist-finance",
    "goldfinch",
    "huobi-pool-token",
    "liquid-staking-token",
    "mirror-protocol",
    "morpho",
    "nest",
    "openleverage",
    "penny-stock",
    "stake-dao",
    "tradable",
    "venus",
    "wormhole",
    "xdai-stake",
    "yearn-finance",
  ])("%s is of none", (id) => {
    expect(familyOf(id)).toBeNull();
  });
});
