import { describe, expect, test } from "vitest";
import { classifyAssets, computeReading, methodologyOf, parseDay } from "@altseason/core";
import type { Reading } from "@altseason/core";
import { importCsvMarket } from "@altseason/market-data";
import { createTemporaryFolder } from "../testing/temporary-folder.ts";
import { boundWithoutBase } from "./without-base.ts";

type Coin = readonly [symbol: string, base: number | null, price: number];

/** Coins in order of market cap, of which the first `size` that can be measured count. */
function readingOf(size: number, coins: readonly Coin[]): Reading {
  const folder = createTemporaryFolder();
  const all: readonly Coin[] = [["BTC", 100, 100], ...coins];
  const lines = all.flatMap(([symbol, base, price], index) => {
    const supply = 10 ** (12 - index) / price;
    const row = (day: string, value: number): string => `${day},${symbol},${value},${value * supply}`;
    return [...(base === null ? [] : [row("2021-01-01", base)]), row("2021-01-31", price)];
  });
  const file = folder.write("market.csv", ["date,symbol,price,market_cap", ...lines].join("\n"));
  const { matrix } = importCsvMarket([file]);
  folder.remove();
  return computeReading({
    matrix,
    classification: classifyAssets(matrix),
    methodology: { ...methodologyOf("top50-30d"), size, minimumConstituents: 1 },
    day: parseDay("2021-01-31"),
    digest: () => "",
  });
}

describe("boundWithoutBase", () => {
  test("without such a coin nothing moves", () => {
    const bounds = boundWithoutBase(
      readingOf(2, [
        ["ETH", 1, 2],
        ["XRP", 1, 0.5],
      ]),
    );
    expect(bounds).toEqual({ symbols: [], countIfSkipped: 2, valueIfSkipped: 50, least: 50, most: 50 });
  });

  test("a coin that is known elsewhere takes the last one's place, lost or won", () => {
    const reading = readingOf(4, [
      ["ETH", 1, 2],
      ["NEW", null, 5],
      ["XRP", 1, 0.5],
      ["LTC", 1, 0.5],
      ["EOS", 1, 2],
    ]);
    expect(reading.fraction).toBe("2/4");
    expect(boundWithoutBase(reading)).toEqual({
      symbols: ["NEW"],
      countIfSkipped: 3,
      valueIfSkipped: 33,
      least: 25,
      most: 50,
    });
  });

  test("the value as it is stays within the bounds where the coins dropped had won", () => {
    const reading = readingOf(2, [
      ["NEW", null, 5],
      ["OTHER", null, 5],
      ["ETH", 1, 2],
      ["XRP", 1, 2],
    ]);
    expect(boundWithoutBase(reading)).toMatchObject({
      countIfSkipped: 0,
      valueIfSkipped: null,
      least: 0,
      most: 100,
    });
  });
});
