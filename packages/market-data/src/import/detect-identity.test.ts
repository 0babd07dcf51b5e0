import { describe, expect, test } from "vitest";
import { detectIdentity } from "./detect-identity.ts";
import { createMarketRowBuilder } from "./market-rows.ts";
import type { MarketKey, MarketRows } from "./market-rows.ts";

function tableOf(files: Readonly<Record<string, readonly MarketKey[]>>): MarketRows {
  const builder = createMarketRowBuilder();
  for (const [file, keys] of Object.entries(files)) {
    const index = builder.fileOf(file);
    for (const { id, symbol, name } of keys)
      builder.add(0, builder.keyOf(id, symbol, name), 1, 1, 0, 2, index);
  }
  return builder.finish();
}

const byId = (id: string): MarketKey => ({ id, symbol: "X", name: null });
const byTicker = (symbol: string, name: string | null = null): MarketKey => ({ id: null, symbol, name });

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

  test("one file with names beside one without is one by ticker", () => {
    expect(
      detectIdentity(tableOf({ "a.csv": [byTicker("BTC", "Bitcoin")], "b.csv": [byTicker("BTC")] })),
    ).toBe("symbol");
  });
});
