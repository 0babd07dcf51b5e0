import { describe, expect, test } from "vitest";
import { parseDay } from "../day.ts";
import { bitcoinPrice, noise, syntheticMarket } from "../testing/synthetic-market.ts";
import type { SyntheticCoin } from "../testing/synthetic-market.ts";
import { classifyAssets } from "./classify-assets.ts";
import { exclusionOn, reviewOn } from "./exclusion-on.ts";
import { EXCLUSION_RULES } from "./exclusion-rule.ts";
import type { ExclusionRule } from "./exclusion-rule.ts";

const day = parseDay("2021-01-10");
const dollar = (row: number): number => 1 + 0.001 * noise(row, 1);
const altcoin = (row: number): number => 5 * Math.exp(0.3 * Math.sin(row / 5) + 0.2 * noise(row, 2));

function ruleOf(
  identity: Parameters<typeof syntheticMarket>[0],
  coin: SyntheticCoin,
  on = day,
): ExclusionRule | null {
  const ether = {
    id: identity === "coingecko" ? "ethereum" : "ETH",
    symbol: "ETH",
    price: (row: number) => bitcoinPrice(row) / 15,
  };
  const classification = classifyAssets(syntheticMarket(identity, 20, [coin, ether]));
  return exclusionOn(classification, 1, on, EXCLUSION_RULES)?.first.rule ?? null;
}

describe("the curated table, by provider id", () => {
  test.each<readonly [string, ExclusionRule]>([
    ["tether", "stablecoin"],
    ["terrausd", "stablecoin"],
    ["magic-internet-money", "stablecoin"],
    ["stasis-eurs", "stablecoin"],
    ["usd1-wlfi", "stablecoin"],
    ["ethena-staked-usde", "stablecoin"],
    ["wrapped-bitcoin", "wrapped"],
    ["coinbase-wrapped-btc", "wrapped"],
    ["binance-bridged-usdt-bnb-smart-chain", "bridged"],
    ["staked-ether", "staked"],
    ["jito-staked-sol", "staked"],
    ["wrapped-eeth", "restaked"],
    ["cdai", "lending-receipt"],
    ["compound-chainlink-token", "lending-receipt"],
    ["jupiter-perpetuals-liquidity-provider-token", "lp-token"],
    ["pax-gold", "commodity-backed"],
    ["blackrock-usd-institutional-digital-liquidity-fund", "tokenized-security"],
    ["eth-2x-flexible-leverage-index", "leveraged"],
  ])("%s is %s, whatever its price", (id, rule) => {
    expect(ruleOf("coingecko", { id, price: altcoin })).toBe(rule);
  });

  test.each([
    ["825", "USDT"],
    ["3717", "WBTC"],
    ["5176", "XAUT"],
  ])("CoinMarketCap's %s is %s", (id, symbol) => {
    expect(ruleOf("coinmarketcap", { id, symbol, price: altcoin })).not.toBeNull();
  });
});

describe("look-alikes that are coins of their own", () => {
  test.each([
    "compound-governance-token",
    "aave",
    "maker",
    "lido-dao",
    "frax-share",
    "digixdao",
    "ethena",
    "leo-token",
    "okb",
    "whitebit",
    "wrapped-nxm",
    "waves",
    "worldcoin-wld",
    "wemix-token",
    "terra-luna",
    "usd-plus-governance",
  ])("%s is kept", (id) => {
    expect(ruleOf("coingecko", { id, price: altcoin })).toBeNull();
  });

  test("wrapped-nxm is kept even where its provider files it under wrapped tokens", () => {
    expect(ruleOf("coingecko", { id: "wrapped-nxm", tags: ["wrapped-tokens"], price: altcoin })).toBeNull();
  });

  test("a name alone only flags a coin for review", () => {
    const classification = classifyAssets(
      syntheticMarket("coingecko", 20, [{ id: "some-gold", name: "Baby Gold", price: altcoin }]),
    );
    expect(exclusionOn(classification, 1, day, EXCLUSION_RULES)).toBeNull();
    expect(reviewOn(classification, 1, day)).toMatchObject([{ basis: "name", rule: "commodity-backed" }]);
  });
});

describe("sources that know tickers alone", () => {
  test("a ticker counts together with what the first prices show", () => {
    expect(ruleOf("symbol", { id: "USDT", price: dollar })).toBe("stablecoin");
    expect(ruleOf("symbol", { id: "WBTC", price: bitcoinPrice })).toBe("wrapped");
    expect(ruleOf("symbol", { id: "UST~2", symbol: "UST", price: dollar })).toBe("stablecoin");
  });

  test.each(["U", "M", "MIM", "LBTC", "USDX", "BEAN", "FLOAT"])(
    "another coin under the ticker %s is kept: its price is nowhere near a peg",
    (symbol) => {
      expect(ruleOf("symbol", { id: symbol, price: (row) => altcoin(row) * 4 })).toBeNull();
    },
  );

  test.each(["INF", "LINEAR", "BULL", "BEAR"])(
    "%s is somebody else's ticker too and never matches",
    (symbol) => {
      expect(ruleOf("symbol", { id: symbol, price: altcoin })).toBeNull();
    },
  );

  test("an unknown id falls back on its ticker only where the price shows the peg", () => {
    expect(ruleOf("coingecko", { id: "usdc-on-some-chain", symbol: "USDC", price: dollar })).toBe(
      "stablecoin",
    );
    expect(ruleOf("coingecko", { id: "impostor", symbol: "USDC", price: altcoin })).toBeNull();
  });
});

describe("provider categories", () => {
  test.each<readonly [string, ExclusionRule | null]>([
    ["stablecoins", "stablecoin"],
    ["Fiat-backed Stablecoin", "stablecoin"],
    ["stablecoin-algorithmically-stabilized", "stablecoin"],
    ["Wrapped-Tokens", "wrapped"],
    ["Bridged USDC", "bridged"],
    ["liquid-staking-derivatives", null],
    ["cToken", "lending-receipt"],
    ["tokenized-gold", "commodity-backed"],
    ["tokenized-stock", "tokenized-security"],
    ["real-world-assets-rwa", null],
    ["stablecoin-protocol", null],
    ["liquid-staking", null],
    ["arbitrum-ecosytem", null],
  ])("%s is %s", (tag, rule) => {
    expect(ruleOf("coingecko", { id: "some-coin", tags: [tag], price: altcoin })).toBe(rule);
  });

  test("two weak signs of different kinds exclude together", () => {
    const coin = { id: "some-coin", tags: ["eth-2-0-staking"], price: altcoin };
    expect(ruleOf("coingecko", coin)).toBeNull();
    expect(ruleOf("coingecko", { ...coin, name: "Some Staked Ether" })).toBe("staked");
  });
});

describe("operators", () => {
  const market = syntheticMarket("coingecko", 20, [
    { id: "tether", price: dollar },
    { id: "some-coin", price: altcoin },
  ]);

  test("an exclusion holds on its days and carries its note", () => {
    const classification = classifyAssets(market, {
      overrides: [{ assetId: "some-coin", action: "exclude", note: "Halted.", from: day, until: day + 2 }],
    });
    const on = (at: number) => exclusionOn(classification, 2, at, EXCLUSION_RULES)?.first;
    expect([on(day - 1)?.rule, on(day)?.evidence, on(day + 1)?.rule, on(day + 2)?.rule]).toEqual([
      undefined,
      "Halted.",
      "operator",
      undefined,
    ]);
  });

  test("an inclusion overrides every rule but the benchmark", () => {
    const include = (assetId: string) =>
      ({ assetId, action: "include", note: "n", from: null, until: null }) as const;
    const classification = classifyAssets(market, { overrides: [include("tether"), include("bitcoin")] });
    expect(exclusionOn(classification, 1, day, EXCLUSION_RULES)).toBeNull();
    expect(exclusionOn(classification, 0, day, EXCLUSION_RULES)?.first.rule).toBe("benchmark");
  });
});

test("every match is kept as evidence, strongest first", () => {
  const classification = classifyAssets(
    syntheticMarket("coingecko", 120, [
      { id: "tether", name: "Tether USD", tags: ["stablecoins"], price: dollar },
    ]),
  );
  const exclusion = exclusionOn(classification, 1, parseDay("2021-04-20"), EXCLUSION_RULES);
  expect(exclusion?.all.map(({ basis }) => basis)).toEqual(["curated", "category", "behaviour", "name"]);
});
