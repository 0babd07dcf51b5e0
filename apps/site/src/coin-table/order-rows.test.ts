import type { Coin } from "@altseason/contract";
import { describe, expect, test } from "vitest";
import { toCoinRow } from "./coin-row.ts";
import type { CoinRow } from "./coin-row.ts";
import { DEFAULT_ORDER, filterRows, nextOrder, orderRows } from "./order-rows.ts";

const coinOf = (rank: number, name: string, gain: number | null, standing: Coin["standing"]): CoinRow =>
  toCoinRow({
    id: name.toLowerCase(),
    symbol: name.slice(0, 3),
    name,
    rank,
    marketCap: 1e9 / rank,
    price: 1,
    return: gain,
    returnOverBenchmark: gain === null ? null : gain - 0.1,
    standing,
    reason: null,
    rule: null,
    sparkline: [],
  });

const rows = [
  coinOf(1, "Bitcoin", 0.1, "benchmark"),
  coinOf(2, "Ether", 0.3, "outperformed"),
  coinOf(3, "Dust", null, "underperformed"),
  coinOf(4, "Ash", -0.2, "underperformed"),
];
const names = (list: readonly CoinRow[]): readonly string[] => list.map(({ name }) => name);

describe("the order", () => {
  test("puts those that beat Bitcoin above its line", () => {
    expect(names(orderRows(rows, DEFAULT_ORDER))).toEqual(["Ether", "Bitcoin", "Ash", "Dust"]);
  });

  test("keeps coins without the number last in both directions", () => {
    expect(names(orderRows(rows, { key: "over", direction: "ascending" }))).toEqual([
      "Ash",
      "Bitcoin",
      "Ether",
      "Dust",
    ]);
  });

  test("may be by name, by rank or by size", () => {
    expect(names(orderRows(rows, { key: "coin", direction: "ascending" }))[0]).toBe("Ash");
    expect(names(orderRows(rows, { key: "rank", direction: "descending" }))[0]).toBe("Ash");
    expect(names(orderRows(rows, { key: "marketCap", direction: "descending" }))[0]).toBe("Bitcoin");
  });

  test("turns round at the second click", () => {
    const first = nextOrder(DEFAULT_ORDER, "rank");
    expect([first.direction, nextOrder(first, "rank").direction]).toEqual(["ascending", "descending"]);
    expect(nextOrder(first, "marketCap")).toEqual({ key: "marketCap", direction: "descending" });
  });
});

describe("the filter", () => {
  test("keeps Bitcoin's line beside the coins asked for", () => {
    expect(names(filterRows(rows, { standing: "outperformed", text: "" }))).toEqual(["Bitcoin", "Ether"]);
  });

  test("finds by name and by symbol, in any case", () => {
    expect(names(filterRows(rows, { standing: "all", text: " ASH " }))).toEqual(["Ash"]);
    expect(names(filterRows(rows, { standing: "all", text: "eth" }))).toEqual(["Ether"]);
    expect(filterRows(rows, { standing: "outperformed", text: "ash" })).toEqual([]);
  });
});

test("a coin without a return shows a dash, not a number", () => {
  expect(rows[2]).toMatchObject({ returnText: "–", overText: "–", symbol: "DUS" });
});
