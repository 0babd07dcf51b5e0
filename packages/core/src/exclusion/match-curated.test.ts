import { describe, expect, test } from "vitest";
import { parseDay } from "../day.ts";
import { bitcoinPrice, noise, syntheticMarket } from "../testing/synthetic-market.ts";
import type { SyntheticCoin } from "../testing/synthetic-market.ts";
import { classifyAssets } from "./classify-assets.ts";
import { exclusionOn } from "./exclusion-on.ts";
import { EXCLUSION_RULES } from "./exclusion-rule.ts";
import type { ExclusionRule } from "./exclusion-rule.ts";

const wild = (row: number): number => 1.02 * Math.exp(0.25 * Math.sin(row / 7) + 0.15 * noise(row, 1));
const ether = { id: "ETH", price: (row: number) => bitcoinPrice(row) / 15 };
const solana = { id: "SOL~2", symbol: "SOL", price: (row: number) => 90 + 40 * Math.sin(row / 11) };

/** The rule on a row of a market whose first row is another day than usual. */
function ruleOn(date: string, coin: SyntheticCoin, row = 15): ExclusionRule | null {
  const market = { ...syntheticMarket("symbol", 40, [coin, ether, solana]), firstDay: parseDay(date) - row };
  const exclusion = exclusionOn(classifyAssets(market), 1, parseDay(date), EXCLUSION_RULES);
  return exclusion?.first.rule ?? null;
}

describe("tickers whose price shows nothing", () => {
  test.each([
    ["UST", "2022-05-20", 0.06],
    ["USTC", "2022-07-01", 0.04],
    ["USDN", "2022-12-25", 0.55],
    ["XTN", "2023-02-15", 0.24],
    ["SUSD", "2025-04-20", 0.7],
    ["HBTC", "2024-01-10", 9_000],
    ["DEUSD", "2025-11-10", 0.02],
  ])("%s is out on %s, though its history begins at %f", (symbol, date, price) => {
    expect(
      ruleOn(date, { id: symbol, price: (row) => price * Math.exp(0.1 * noise(row, 4)) }),
    ).not.toBeNull();
  });

  test.each([
    ["USDE", "2014-03-01", 0.0014],
    ["UST", "2018-09-01", 0.05],
    ["MIM", "2014-04-01", 0.0000058],
    ["LBTC", "2019-04-20", 9],
    ["METH", "2014-06-10", 0.003],
    ["USDX", "2021-01-10", 20],
    ["VETH", "2021-03-10", 1.3],
    ["STRX", "2022-03-10", 0.2],
    ["INDEX", "2021-03-10", 9],
  ])("another coin was %s on %s, at %f", (symbol, date, price) => {
    expect(ruleOn(date, { id: symbol, price: (row) => price * Math.exp(0.2 * noise(row, 4)) })).toBeNull();
  });
});

describe("a ticker that was handed on", () => {
  test("FRAX is a stablecoin until the governance token took the ticker, even at a price of a dollar", () => {
    expect(ruleOn("2023-05-01", { id: "FRAX", price: (row) => 1 + 0.002 * noise(row, 6) })).toBe(
      "stablecoin",
    );
    expect(ruleOn("2026-03-01", { id: "FRAX~2", symbol: "FRAX", price: wild })).toBeNull();
  });

  test.each(["USN", "BEAN", "U", "BUCK", "CASH", "BOLD", "IRON"])(
    "an altcoin that swings about a dollar under the ticker %s stays in",
    (symbol) => {
      expect(ruleOn("2026-03-01", { id: symbol, price: wild })).toBeNull();
    },
  );
});

describe("tickers together with a price", () => {
  test.each<readonly [string, (row: number) => number, ExclusionRule]>([
    ["U", (row) => 1 + 0.001 * noise(row, 7), "stablecoin"],
    ["BUIDL", () => 1, "tokenized-security"],
    ["SUSDE", (row) => 1.2 * Math.exp((0.05 / 365) * row + 0.001 * noise(row, 7)), "stablecoin"],
    ["XAUT", (row) => 2_000 * Math.exp(0.008 * noise(row, 7)), "commodity-backed"],
    ["BTCB", (row) => bitcoinPrice(row) * 1.001, "wrapped"],
    ["WETH", ether.price, "wrapped"],
    ["RETH", (row) => ether.price(row) * 1.12, "staked"],
    ["EZETH", (row) => ether.price(row) * 1.04, "restaked"],
    ["JITOSOL", (row) => solana.price(row) * 1.2, "staked"],
    ["CETH", (row) => ether.price(row) * 0.02, "lending-receipt"],
    ["JLP", (row) => 4 + 0.2 * Math.sin(row / 9), "lp-token"],
    ["MTSLA", (row) => 800 + 9 * noise(row, 3), "synthetic"],
  ])("%s", (symbol, price, rule) => {
    expect(ruleOn("2025-06-01", { id: symbol, price })).toBe(rule);
  });
});

describe("ids", () => {
  test("a validity date bounds an id's class: e-Radix, from the day on which Radix itself is listed", () => {
    const market = syntheticMarket("coingecko", 10, [{ id: "e-radix", symbol: "EXRD", price: wild }]);
    const classification = classifyAssets(market);
    const on = (date: string): boolean =>
      exclusionOn(classification, 1, parseDay(date), EXCLUSION_RULES) !== null;
    expect([on("2021-11-25"), on("2021-11-26"), on("2022-06-01")]).toEqual([false, true, true]);
  });

  test("a family speaks only for CoinGecko's ids", () => {
    const coin = { id: "wrapped-zano", symbol: "WZANO", price: wild };
    const ruleIn = (identity: "coingecko" | "name"): string | undefined =>
      exclusionOn(classifyAssets(syntheticMarket(identity, 10, [coin])), 1, 18_630, EXCLUSION_RULES)?.first
        .rule;
    expect([ruleIn("coingecko"), ruleIn("name")]).toEqual(["wrapped", undefined]);
  });
});

describe("CoinMarketCap's ids that the table does not know", () => {
  test.each<readonly [string, string, number, ExclusionRule | null]>([
    ["WHYPE", "Wrapped HYPE", 31, "wrapped"],
    ["WNEAR", "Wrapped Near", 2.4, "wrapped"],
    ["KHYPE", "Kinetiq Staked HYPE", 31, "staked"],
    ["TSLAX", "Tesla tokenized stock (xStock)", 330, "tokenized-security"],
    ["OUSG", "Ondo Short-Term US Treasuries", 112, "tokenized-security"],
    ["KAU", "Kinesis Gold", 108, "commodity-backed"],
    ["JLP", "Jupiter Perpetuals Liquidity Provider Token", 5, "lp-token"],
    ["BUIDL", "BlackRock USD Institutional Digital Liquidity Fund", 1, "tokenized-security"],
    ["USD9", "Nine Dollars", 7, null],
    ["BUCK", "Buck the Deer", 0.02, null],
    ["STRX", "StrikeX", 0.02, null],
    ["GIGGLE", "Giggle Fund", 90, null],
    ["GOLD", "Adventurer Gold", 0.01, null],
    ["GOLD", "Baby Gold", 0.01, null],
    ["SILVER", "Silver Coin", 0.01, null],
    ["LBTC", "Lightning Bitcoin", 9, null],
  ])("%s, %s, at %f", (symbol, name, price, rule) => {
    const market = syntheticMarket("coinmarketcap", 3, [{ id: "99999", symbol, name, price: () => price }]);
    const exclusion = exclusionOn(classifyAssets(market), 1, market.firstDay + 2, EXCLUSION_RULES);
    expect(exclusion?.first.rule ?? null).toBe(rule);
  });
});
