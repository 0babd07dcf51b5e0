import { describe, expect, test } from "vitest";
import { bitcoinPrice, noise, syntheticMarket } from "../testing/synthetic-market.ts";
import { classifyAssets } from "./classify-assets.ts";
import { detectCalm } from "./detect-calm.ts";
import { exclusionOn } from "./exclusion-on.ts";
import { EXCLUSION_RULES } from "./exclusion-rule.ts";

const euro = (row: number): number => 1.13 * Math.exp(0.03 * Math.sin(row / 20) + 0.002 * noise(row, 1));

function calmFrom(price: (row: number) => number | null, days = 200): number | null {
  const found = detectCalm(syntheticMarket("coingecko", days, [{ id: "unknown-token", price }])).get(1);
  return found === undefined ? null : (found.from ?? 0) - 18_628;
}

describe("what moves as little as a currency", () => {
  test("is seen after sixty daily moves, not before", () => {
    expect(calmFrom(euro)).toBe(60);
    expect(calmFrom((row) => (row < 100 ? null : euro(row)))).toBe(160);
    expect(calmFrom(euro, 60)).toBeNull();
  });

  test("is seen on the same day whether a day without a price is NaN or zero", () => {
    const withGaps = (missing: number): number | null =>
      calmFrom((row) => (row % 7 === 3 ? missing : euro(row)));
    expect(withGaps(0)).toBe(withGaps(Number.NaN));
    expect(withGaps(0)).not.toBeNull();
  });

  test("is seen once it has calmed down, and the wild days have left the window", () => {
    const from = calmFrom((row) => (row < 50 ? bitcoinPrice(row) / 30_000 : euro(row)));
    expect(from).toBeGreaterThan(120);
    expect(from).toBeLessThan(150);
  });

  test("a price at a fiftieth of a dollar that grows is seen too, as cDAI is", () => {
    expect(calmFrom((row) => 0.0205 * Math.exp((0.03 / 365) * row + 0.001 * noise(row, 2)))).toBe(60);
  });

  test("is excluded where the ticker names a currency, and not by the calm alone", () => {
    const ruleOf = (symbol: string): string | undefined => {
      const krona = (row: number): number => euro(row) / 10;
      const market = syntheticMarket("coingecko", 200, [{ id: "unknown-token", symbol, price: krona }]);
      return exclusionOn(classifyAssets(market), 1, 18_628 + 150, EXCLUSION_RULES)?.first.rule;
    };
    expect(ruleOf("XTRY")).toBe("stablecoin");
    expect(ruleOf("LEO")).toBeUndefined();
    expect(ruleOf("ZEN")).toBeUndefined();
  });
});

describe("what does not", () => {
  test.each<readonly [string, (row: number) => number | null]>([
    ["Bitcoin", bitcoinPrice],
    ["an exchange token in calm weeks", (row) => 3.2 * Math.exp(0.012 * noise(row, 5))],
    ["a dead coin whose price stands still", () => 0.8],
    ["a coin that moves one day in three", (row) => 0.8 + 0.001 * Math.floor(row / 3)],
    ["a coin seen every other day", (row) => (row % 2 === 0 ? euro(row) : null)],
  ])("%s", (_, price) => {
    expect(calmFrom(price)).toBeNull();
  });
});
