import { describe, expect, test } from "vitest";
import { detectIdentity } from "./detect-identity.ts";
import { createMarketRowBuilder } from "./market-rows.ts";
import type { MarketKey, MarketRows } from "./market-rows.ts";

function tableOf(files: Readonly<Record<string, readonly MarketKey[]>>): MarketRows {
  const builder = createMarketRowBuilder();
  for (const [file, keys] of Object.entries(files)) {
    const index = builder.fileOf(file);
    for (const key of keys) builder.add(0, builder.keyOf(key), 1, 1, 0, 2, index);
  }
  return builder.finish();
}

const byId = (id: string, scheme: MarketKey["scheme"] = null): MarketKey => ({
  id,
  symbol: "X",
  name: null,
  tags: [],
  scheme,
});
const byTicker = (symbol: string, name: string | null = null): MarketKey => ({
  id: null,
  symbol,
  name,
  tags: [],
  scheme: null,
});

describe("detectIdentity", () => {
  test.each<readonly [string, readonly MarketKey[]]>([
    ["coinmarketcap", [byId("1"), byId("1027")]],
    ["coingecko", [byId("bitcoin"), byId("1337")]],
    ["symbol", [byTicker("BTC"), byTicker("ETH", "Ethereum")]],
    ["name", [byTicker("BTC", "Bitcoin"), byTicker("ETH", "Ethereum")]],
  ])("%s is told from what the rows carry", (expected, keys) => {
    expect(detectIdentity(tableOf({ "a.csv": keys }))).toBe(expected);
  });

  test.each<readonly [string, MarketKey, MarketKey, string]>([
    [
      "ids and tickers",
      byId("bitcoin"),
      byTicker("BTC"),
      "ids in words (CoinGecko's) in a.csv and tickers without ids in b.csv",
    ],
    [
      "two schemes of ids",
      byId("1"),
      byId("bitcoin"),
      "numeric ids (CoinMarketCap's) in a.csv and ids in words (CoinGecko's) in b.csv",
    ],
  ])("%s in two files are refused, both files named", (_, first, second, found) => {
    const rows = tableOf({ "a.csv": [first], "b.csv": [second] });
    expect(() => detectIdentity(rows)).toThrow(`b.csv: expected one way of naming coins, got ${found}`);
  });

  test("what a file says itself stands, and all files must say the same", () => {
    expect(detectIdentity(tableOf({ "a.csv": [byId("bitcoin", "demo"), byId("7", "demo")] }))).toBe("demo");
    for (const other of [byId("7"), byId("7", "symbol")]) {
      expect(() => detectIdentity(tableOf({ "a.csv": [byId("1", "demo")], "b.csv": [other] }))).toThrow(
        /expected one scheme of ids in all files, got demo and (none|symbol)/,
      );
    }
  });

  test("one file with names beside one without is one by ticker", () => {
    expect(
      detectIdentity(tableOf({ "a.csv": [byTicker("BTC", "Bitcoin")], "b.csv": [byTicker("BTC")] })),
    ).toBe("symbol");
  });
});
