import { describe, expect, test } from "vitest";
import { bitcoinPrice, noise, syntheticMarket } from "../testing/synthetic-market.ts";
import { detectPegs } from "./detect-pegs.ts";
import type { ExclusionMatch } from "./exclusion-match.ts";

const ether = {
  id: "ethereum",
  price: (row: number) => (bitcoinPrice(row) / 15) * Math.exp(0.2 * noise(row, 9)),
};

/** Strong matches of one coin in a market of Bitcoin, ether and it. */
function strongPegs(price: (row: number) => number | null, days = 200): readonly ExclusionMatch[] {
  const market = syntheticMarket("coingecko", days, [{ id: "unknown-token", price }, ether]);
  return (detectPegs(market).get(1) ?? []).filter(({ strength }) => strength === "strong");
}

describe("what behaves like a peg", () => {
  test("a dollar token that no table knows is found after thirty days, not before", () => {
    const [match] = strongPegs((row) => (row < 50 ? null : 1 + 0.002 * noise(row, 1)));
    expect(match).toMatchObject({ rule: "stablecoin", basis: "behaviour", until: null });
    expect(match?.from).toBe(18_628 + 50 + 29);
    expect(match?.evidence).toMatch(/behaved like 1 USD: \d+ % of 30 closes within 2 %/);
  });

  test("it stays found after the peg is lost", () => {
    const [match] = strongPegs((row) => (row < 100 ? 1 + 0.001 * noise(row, 1) : 0.02));
    expect(match?.until).toBeNull();
  });

  test("wrapped Bitcoin is found by Bitcoin's price, a staking receipt by ether's, growing slowly", () => {
    expect(strongPegs((row) => bitcoinPrice(row) * (1 + 0.003 * noise(row, 3)))[0]?.rule).toBe("wrapped");
    const receipt = (row: number): number =>
      ether.price(row) * 1.08 * Math.exp((0.04 / 365) * row + 0.0005 * noise(row, 4));
    expect(strongPegs(receipt)[0]?.rule).toBe("staked");
  });

  test("a yield-bearing dollar token is found though it leaves the band", () => {
    const [match] = strongPegs((row) => 1.05 * Math.exp((0.08 / 365) * row));
    expect(match).toMatchObject({ rule: "stablecoin" });
    expect(match?.evidence).toContain("grew smoothly");
  });
});

describe("anchors beside the dollar, Bitcoin and ether", () => {
  const wave = (row: number): number => 40 * Math.exp(0.3 * Math.sin(row / 8) + 0.05 * noise(row, 11));
  const ounce = (row: number): number => 1_900 * Math.exp(0.04 * Math.sin(row / 25) + 0.004 * noise(row, 12));
  const euro = (row: number): number => 1.1 * Math.exp(0.03 * Math.sin(row / 25) + 0.002 * noise(row, 13));

  test.each(["solana", "binancecoin", "avalanche-2", "hyperliquid"])(
    "a receipt that grows slowly against %s is found",
    (id) => {
      const receipt = (row: number): number => wave(row) * 1.1 * Math.exp((0.06 / 365) * row);
      const market = syntheticMarket("coingecko", 120, [
        { id, price: wave },
        { id: "unknown", price: receipt },
      ]);
      expect(detectPegs(market).get(2)?.[0]).toMatchObject({ rule: "staked", strength: "strong" });
    },
  );

  test("of two gold tokens each is found by the other, of two euro tokens too", () => {
    const market = syntheticMarket("coingecko", 120, [
      { id: "pax-gold", price: ounce },
      { id: "tether-gold", price: (row) => ounce(row) * (1 + 0.003 * noise(row, 14)) },
      { id: "stasis-eurs", price: euro },
      { id: "euro-coin", price: (row) => euro(row) * (1 + 0.003 * noise(row, 15)) },
      { id: "unknown-gold", price: (row) => ounce(row) * (1 + 0.004 * noise(row, 16)) },
    ]);
    const found = detectPegs(market);
    const rules = [1, 2, 3, 4, 5].map(
      (column) => found.get(column)?.find(({ strength }) => strength === "strong")?.rule,
    );
    expect(rules).toEqual([
      "commodity-backed",
      "commodity-backed",
      "stablecoin",
      "stablecoin",
      "commodity-backed",
    ]);
  });
});

test("a day's verdict uses no later day: what a shorter history found, the longer one finds on the same day", () => {
  const prices = [
    (row: number) => (row < 70 ? 1.04 + 0.03 * noise(row, 21) : 1 + 0.004 * noise(row, 22)),
    (row: number) => bitcoinPrice(row) * (row < 40 ? 0.9 : 1 + 0.003 * noise(row, 23)),
    (row: number) => ether.price(row) * 1.05 * Math.exp((0.04 / 365) * row),
    (row: number) => (row < 130 ? 1 + 0.003 * noise(row, 24) : 0.2),
  ];
  const coins = [...prices.map((price, index) => ({ id: `token-${index}`, price })), ether];
  const full = detectPegs(syntheticMarket("coingecko", 200, coins));
  for (const days of [60, 100, 140, 180]) {
    const short = detectPegs(syntheticMarket("coingecko", days, coins));
    for (const column of [1, 2, 3, 4]) {
      const known = (full.get(column) ?? []).filter(({ from }) => (from ?? 0) < 18_628 + days);
      const strong = (matches: readonly ExclusionMatch[] = []): readonly (number | null)[] =>
        matches.filter(({ strength }) => strength === "strong").map(({ from }) => from);
      expect(strong(short.get(column))).toEqual(strong(known));
    }
  }
});

describe("what does not", () => {
  test.each<readonly [string, (row: number) => number | null]>([
    ["an exchange token in calm weeks", (row) => 3.2 * Math.exp(0.012 * noise(row, 5))],
    ["a coin that passes through a dollar", (row) => Math.exp((row - 100) / 60 + 0.03 * noise(row, 6))],
    ["a coin near a dollar that swings by 5 %", (row) => 1 + 0.05 * noise(row, 7)],
    ["a dead coin whose price stands still", () => 0.8],
    ["a coin that moves as ether does, three times as much", (row) => 40 * (ether.price(row) / 2_600) ** 3],
    ["a coin pinned at one satoshi", (row) => bitcoinPrice(row) * 1e-8],
    ["a dollar token of three weeks", (row) => (row < 179 ? null : 1 + 0.001 * noise(row, 8))],
  ])("%s", (_, price) => {
    expect(strongPegs(price)).toEqual([]);
  });

  test("neither ether nor Bitcoin is pegged to itself", () => {
    const found = detectPegs(syntheticMarket("coingecko", 120, [ether]));
    expect(found.size).toBe(0);
  });
});
