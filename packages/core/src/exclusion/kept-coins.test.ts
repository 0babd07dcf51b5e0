import { describe, expect, test } from "vitest";
import { parseDay } from "../day.ts";
import { noise, syntheticMarket } from "../testing/synthetic-market.ts";
import { classifyAssets } from "./classify-assets.ts";
import { exclusionOn } from "./exclusion-on.ts";
import { EXCLUSION_RULES } from "./exclusion-rule.ts";
import { keptReason } from "./kept-coins.ts";

const day = parseDay("2021-06-01");
const wild = (row: number): number => 3 * Math.exp(0.4 * Math.sin(row / 6) + 0.2 * noise(row, 2));
const calm = (row: number): number => 3 * Math.exp(0.002 * noise(row, 3));

function isExcluded(
  identity: "coingecko" | "coinmarketcap" | "symbol",
  id: string,
  symbol: string,
  tags: readonly string[],
  price = wild,
): boolean {
  const market = syntheticMarket(identity, 200, [{ id, symbol, tags, price }]);
  return exclusionOn(classifyAssets(market), 1, day, EXCLUSION_RULES) !== null;
}

describe("look-alikes by CoinGecko id", () => {
  test.each([
    ["wrapped-nxm", "WNXM", "wrapped-tokens"],
    ["whitebit", "WBT", "wrapped-tokens"],
    ["leo-token", "LEO", "stablecoins"],
    ["okb", "OKB", "stablecoins"],
    ["woo-network", "WOO", "wrapped-tokens"],
    ["worldcoin-wld", "WLD", "wrapped-tokens"],
    ["dogwifcoin", "WIF", "wrapped-tokens"],
    ["waves", "WAVES", "wrapped-tokens"],
    ["wemix-token", "WEMIX", "wrapped-tokens"],
    ["wax", "WAXP", "wrapped-tokens"],
    ["world-liberty-financial", "WLFI", "stablecoins"],
    ["digixdao", "DGD", "tokenized-gold"],
    ["xaurum", "XAUR", "tokenized-gold"],
    ["bitcoin-gold", "BTG", "tokenized-gold"],
    ["adventure-gold", "AGLD", "tokenized-gold"],
    ["frax-share", "FXS", "stablecoins"],
    ["lybra-finance", "LBR", "stablecoins"],
    ["float-protocol", "BANK", "stablecoins"],
    ["dlp-duck-token", "DUCK", "lp-tokens"],
    ["gold-dao", "GLDGOV", "tokenized-gold"],
    ["reserve-rights-token", "RSR", "stablecoins"],
    ["terra-luna", "LUNC", "algorithmic-stablecoin"],
    ["terra-luna-2", "LUNA", "algorithmic-stablecoin"],
    ["tribe-2", "TRIBE", "stablecoins"],
    ["spell-token", "SPELL", "stablecoins"],
    ["usual", "USUAL", "stablecoins"],
    ["maker", "MKR", "stablecoins"],
    ["sky", "SKY", "stablecoins"],
    ["ethena", "ENA", "synthetic-dollar"],
    ["lido-dao", "LDO", "liquid-staking-tokens"],
    ["rocket-pool", "RPL", "liquid-staking-tokens"],
    ["jito-governance-token", "JTO", "liquid-staking-tokens"],
    ["stakewise", "SWISE", "liquid-staking-tokens"],
    ["ankr", "ANKR", "liquid-staking-tokens"],
    ["ether-fi", "ETHFI", "liquid-restaking-tokens"],
    ["eigenlayer", "EIGEN", "liquid-restaking-tokens"],
    ["pendle", "PENDLE", "liquid-staking-tokens"],
    ["compound-governance-token", "COMP", "ctoken"],
    ["aave", "AAVE", "atoken"],
    ["curve-dao-token", "CRV", "lp-tokens"],
    ["ondo-finance", "ONDO", "tokenized-treasuries"],
    ["havven", "SNX", "synthetic-assets"],
    ["mirror-protocol", "MIR", "mirrored-assets"],
    ["ampleforth", "AMPL", "algorithmic-stablecoin"],
    ["olympus", "OHM", "algorithmic-stablecoin"],
    ["klima-dao", "KLIMA", "algorithmic-stablecoin"],
  ])("%s (%s) stays in, though it be filed under %s", (id, symbol, tag) => {
    expect(isExcluded("coingecko", id, symbol, [tag])).toBe(false);
    expect(isExcluded("coingecko", "some-coin", symbol, [tag, "stablecoins"])).toBe(true);
  });

  test("a calm stretch does not make LEO and OKB stablecoins", () => {
    expect(isExcluded("coingecko", "leo-token", "LEO", [], calm)).toBe(false);
    expect(isExcluded("coingecko", "okb", "OKB", [], calm)).toBe(false);
  });
});

describe("coins that no rule may touch", () => {
  test.each([
    ["bancor", "BNT"],
    ["chainlink", "LINK"],
    ["dia-data", "DIA"],
    ["lombard-protocol", "BARD"],
    ["memecore", "M"],
    ["numeraire", "NMR"],
    ["canton-network", "CC"],
    ["pi-network", "PI"],
    ["safepal", "SFP"],
    ["sonic-3", "S"],
    ["stargate-finance", "STG"],
    ["thorchain", "RUNE"],
    ["vaulta", "A"],
    ["wormhole", "W"],
    ["btc-standard-hashrate-token", "BTCST"],
  ])("%s (%s)", (id, symbol) => {
    expect(isExcluded("coingecko", id, symbol, ["real-world-assets-rwa", "stablecoin-protocol"])).toBe(false);
    expect(isExcluded("symbol", symbol, symbol, [])).toBe(false);
  });
});

describe("look-alikes by CoinMarketCap id and by ticker", () => {
  test.each([
    ["3964", "RSR", "stablecoin-asset-backed"],
    ["4172", "LUNC", "stablecoin-algorithmically-stabilized"],
    ["8000", "LDO", "liquid-staking-derivatives"],
    ["28541", "JTO", "liquid-staking-derivatives"],
  ])("%s (%s) stays in, though CoinMarketCap files it under %s", (id, symbol, tag) => {
    expect(isExcluded("coinmarketcap", id, symbol, [tag, "rehypothecated-crypto"])).toBe(false);
  });

  test("an id that is known does not fall back on the ticker", () => {
    expect(keptReason({ coingecko: "impostor", symbol: "LEO" })).toBeNull();
    expect(keptReason({ symbol: "LEO" })).not.toBeNull();
    expect(keptReason({ coinmarketcap: "3957", symbol: "?" })).not.toBeNull();
  });
});
