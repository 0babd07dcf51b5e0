import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { formatDay, parseDay } from "@altseason/core";
import { importCsvMarket } from "./import-csv-market.ts";

const folder = mkdtempSync(join(tmpdir(), "altseason-identity-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Row {
  readonly day: string;
  readonly symbol: string;
  readonly price: number;
  readonly supply: number;
  readonly name?: string;
}

/** A market of Bitcoin at 100 and the given rows. */
function market(rows: readonly Row[]): ReturnType<typeof importCsvMarket> {
  const hasNames = rows.some(({ name }) => name !== undefined);
  const days = [...new Set(rows.map(({ day }) => day))];
  const bitcoin = days.map((day) => ({ day, symbol: "BTC", price: 100, supply: 1, name: "Bitcoin" }));
  const lines = [...bitcoin, ...rows].map(
    ({ day, symbol, price, supply, name }) =>
      `${day},${symbol},${hasNames ? `${name ?? ""},` : ""}${price},${price * supply}`,
  );
  const path = join(folder, "market.csv");
  writeFileSync(path, `date,symbol,${hasNames ? "name," : ""}price,market_cap\n${lines.join("\n")}\n`);
  return importCsvMarket([path]);
}

const ids = ({ matrix }: ReturnType<typeof importCsvMarket>): readonly string[] =>
  matrix.assets.map(({ id }) => id).filter((id) => !id.startsWith("BTC") && id !== "bitcoin-btc");

/** Prices of a coin on the days that have one. */
function pricesOf({ matrix }: ReturnType<typeof importCsvMarket>, id: string): readonly number[] {
  const column = matrix.assets.findIndex((asset) => asset.id === id);
  const rows = Array.from({ length: matrix.dayCount }, (_, row) => row * matrix.assets.length + column);
  return rows.map((cell) => matrix.price[cell] ?? 0).filter((price) => price > 0);
}

describe("coins that share a ticker", () => {
  test("a redenomination 1:1000 breaks the series and is reported", () => {
    const found = market([
      { day: "2022-01-24", symbol: "BTT", price: 0.002, supply: 1e12 },
      { day: "2022-01-25", symbol: "BTT", price: 0.000_002, supply: 1e15 },
    ]);
    expect(ids(found)).toEqual(["BTT", "BTT~2"]);
    expect(found.report.breaks).toMatchObject([{ symbol: "BTT", reason: "redenominated" }]);
  });

  test("a ticker handed on to another coin breaks the series", () => {
    const found = market([
      { day: "2022-05-12", symbol: "LUNA", price: 0.003, supply: 2e11 },
      { day: "2022-09-08", symbol: "LUNA", price: 1.9, supply: 1.3e6 },
    ]);
    expect(ids(found)).toEqual(["LUNA", "LUNA~2"]);
    expect(found.report.breaks[0]?.reason).toBe("another-coin");
  });

  test("two coins under one ticker on one day are kept apart by price and supply", () => {
    const day = (label: string, a: number, b: number): readonly Row[] => [
      { day: label, symbol: "GLC", price: a, supply: 1_000 },
      { day: label, symbol: "GLC", price: b, supply: 9_000_000 },
    ];
    const swapped = day("2013-08-06", 2.2, 0.000_52).toReversed();
    const found = market([...day("2013-08-05", 2, 0.000_5), ...swapped]);
    expect(ids(found)).toEqual(["GLC", "GLC~2"]);
    const { matrix } = found;
    const column = matrix.assets.findIndex(({ id }) => id === "GLC");
    expect([0, 1].map((row) => matrix.price[row * matrix.assets.length + column])).toEqual([2, 2.2]);
    expect(found.report.twins).toEqual([
      { symbol: "GLC", days: 2, firstDay: parseDay("2013-08-05"), lastDay: parseDay("2013-08-06") },
    ]);
  });

  test("a coin listed twice on a day, the prices a little apart, is one coin", () => {
    const found = market([
      { day: "2020-09-04", symbol: "EGLD", price: 17.66, supply: 13_713_105 },
      { day: "2020-09-04", symbol: "EGLD", price: 17.19, supply: 13_710_605 },
    ]);
    expect(ids(found)).toEqual(["EGLD"]);
    expect(found.report).toMatchObject({ breaks: [], twins: [], duplicateRows: 1 });
  });

  test("a coin that comes back to the list after months may have grown or recounted its supply", () => {
    const found = market([
      { day: "2021-09-05", symbol: "BAL", price: 33.6, supply: 6.94e6 },
      { day: "2022-06-13", symbol: "BAL", price: 4.903, supply: 4.03e7 },
    ]);
    expect(ids(found)).toEqual(["BAL"]);
  });

  test("a stranger under a ticker that was away for years is another coin though the price is near", () => {
    const found = market([
      { day: "2017-01-29", symbol: "LUNA", price: 0.4138, supply: 2.84e5 },
      { day: "2019-10-15", symbol: "LUNA", price: 0.5966, supply: 2.85e8 },
    ]);
    expect(ids(found)).toEqual(["LUNA", "LUNA~2"]);
    expect(found.report.breaks).toMatchObject([{ symbol: "LUNA", reason: "another-coin" }]);
  });

  test.each([
    ["a crash by dilution is the same coin", { price: 1, supply: 4e8 }, { price: 0.005, supply: 6e9 }],
    ["a pump at the same supply is the same coin", { price: 1, supply: 1e6 }, { price: 40, supply: 1e6 }],
    [
      "a recount of supply at the same price is the same coin",
      { price: 1, supply: 1e6 },
      { price: 1.1, supply: 9e6 },
    ],
  ])("%s", (_, before, after) => {
    const found = market([
      { day: "2022-05-11", symbol: "XYZ", ...before },
      { day: "2022-05-12", symbol: "XYZ", ...after },
    ]);
    expect(ids(found)).toEqual(["XYZ"]);
    expect(found.report.breaks).toEqual([]);
  });
});

describe("coins that change their ticker", () => {
  test("a rename in the table joins both series where the prices agree", () => {
    const found = market([
      { day: "2023-10-04", symbol: "MIOTA", price: 0.154, supply: 2.78e9 },
      { day: "2023-10-05", symbol: "IOTA", price: 0.152, supply: 2.78e9 },
    ]);
    expect(ids(found)).toEqual(["IOTA"]);
    expect(found.report.renames).toMatchObject([{ from: "MIOTA", to: "IOTA", day: parseDay("2023-10-05") }]);
  });

  test("old prices are put in new coins: 100 LEND are one AAVE", () => {
    const { matrix } = market([
      { day: "2020-10-05", symbol: "LEND", price: 0.5, supply: 1.3e9 },
      { day: "2020-10-06", symbol: "AAVE", price: 51, supply: 1.3e7 },
    ]);
    const column = matrix.assets.findIndex(({ id }) => id === "AAVE");
    expect(matrix.price[column]).toBeCloseTo(50, 9);
    expect(formatDay(matrix.firstDay)).toBe("2020-10-05");
  });

  test("both tickers side by side for days are one coin, the new one's numbers count", () => {
    const found = market([
      { day: "2020-09-03", symbol: "ERD", price: 0.0187, supply: 1.34e10 },
      { day: "2020-09-04", symbol: "ERD", price: 0.0195, supply: 1.34e10 },
      { day: "2020-09-04", symbol: "EGLD", price: 17.6, supply: 1.37e7 },
      { day: "2020-09-05", symbol: "EGLD", price: 13.9, supply: 1.37e7 },
    ]);
    expect(ids(found)).toEqual(["EGLD"]);
    expect(pricesOf(found, "EGLD").map((price) => Number(price.toFixed(9)))).toEqual([18.7, 17.6, 13.9]);
    expect(found.report.renames).toMatchObject([{ from: "ERD", to: "EGLD", day: parseDay("2020-09-05") }]);
  });

  test("a new ticker on a stray day a year too early fills the old one's hole", () => {
    const found = market([
      { day: "2020-11-15", symbol: "NANO", price: 0.73, supply: 1.33e8 },
      { day: "2020-11-16", symbol: "XNO", price: 0.7373, supply: 1.33e8 },
      { day: "2020-11-17", symbol: "NANO", price: 0.75, supply: 1.33e8 },
      { day: "2021-11-29", symbol: "NANO", price: 5.03, supply: 1.33e8 },
      { day: "2021-12-04", symbol: "XNO", price: 4.17, supply: 1.33e8 },
    ]);
    expect(ids(found)).toEqual(["XNO"]);
    expect(pricesOf(found, "XNO").slice(0, 3)).toEqual([0.73, 0.7373, 0.75]);
  });

  test("months out of the list between both tickers are bridged by the supply", () => {
    const rows = (supply: number): readonly Row[] => [
      { day: "2021-04-19", symbol: "NPXS", price: 0.003_975, supply: 2.48e11 },
      { day: "2022-02-11", symbol: "PUNDIX", price: 0.8986, supply },
    ];
    expect(ids(market(rows(2.58e8)))).toEqual(["PUNDIX"]);
    expect(ids(market(rows(9e8)))).toEqual(["NPXS", "PUNDIX"]);
  });

  test("where the prices don't agree nothing is joined", () => {
    const found = market([
      { day: "2023-10-04", symbol: "MIOTA", price: 0.154, supply: 2.78e9 },
      { day: "2023-10-05", symbol: "IOTA", price: 9, supply: 2.78e9 },
    ]);
    expect(ids(found)).toEqual(["IOTA", "MIOTA"]);
  });

  test("a name that changes under one ticker and supply from one snapshot to the next is one coin", () => {
    const found = market([
      { day: "2022-11-01", symbol: "EGLD", name: "Elrond", price: 60, supply: 2.4e7 },
      { day: "2022-12-01", symbol: "EGLD", name: "MultiversX", price: 45, supply: 2.45e7 },
    ]);
    expect(ids(found)).toEqual(["multiversx-egld"]);
  });
});
