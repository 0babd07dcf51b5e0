import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  EXCLUSION_RULES,
  classifyAssets,
  computeReading,
  exclusionOn,
  formatDay,
  methodologyOf,
  parseDay,
} from "@altseason/core";
import type { Classification, ExclusionRule, MarketMatrix, Methodology } from "@altseason/core";
import { importCsvMarket } from "@altseason/market-data";
import { z } from "zod";
import { digestText } from "./load-market.ts";
import { findSharedData } from "./testing/shared-data.ts";
import {
  ALTCOIN_IDS,
  ALTCOIN_NAMES,
  ALTCOIN_TICKERS,
  DENIED_IDS,
  DENIED_NAMES,
  DENIED_TICKERS,
} from "./testing/known-coins.ts";

const shared = findSharedData(
  "cmc-daily-top200",
  "coingecko-daily-2021",
  "cmc-monthly-snapshots",
  "published-index",
);

type Coin = MarketMatrix["assets"][number];
const symbolOf = ({ symbol }: Coin): string => symbol;
const idOf = ({ id }: Coin): string => id;
const nameOf = ({ name }: Coin): string => name ?? "";

interface History {
  readonly matrix: MarketMatrix;
  readonly classification: Classification;
  readonly methodology: Methodology;
}

function load(name: string, dayOffset = 0, change: Partial<Methodology> = {}): History | null {
  if (!shared.isPresent) return null;
  const { matrix } = importCsvMarket([shared.path(name)], { dayOffset });
  const methodology = { ...methodologyOf("top200-90d"), minimumConstituents: 1, ...change };
  return { matrix, classification: classifyAssets(matrix), methodology };
}

const daily = load("cmc-daily-top200");
const byId = load("coingecko-daily-2021/2021.csv.gz", -1);
const monthly = load("cmc-monthly-snapshots", 0, { match: { kind: "nearest", toleranceDays: 3 } });

/** Constituents and excluded coins of the largest variant on a day. */
function read(history: History | null, day: string) {
  if (history === null) throw new Error("expected the market to be loaded");
  return computeReading({ ...history, day: parseDay(day), digest: digestText });
}

/** The days on which a column has a price. */
function pricedDays({ matrix }: History, column: number): readonly number[] {
  const width = matrix.assets.length;
  return Array.from({ length: matrix.dayCount }, (_, row) => row)
    .filter((row) => (matrix.price[row * width + column] ?? 0) > 0)
    .map((row) => matrix.firstDay + row);
}

/** Those of them on which it is excluded. */
function excludedDays(history: History, column: number): readonly string[] {
  return pricedDays(history, column)
    .filter((day) => exclusionOn(history.classification, column, day, EXCLUSION_RULES) !== null)
    .map(formatDay);
}

/** Every sixth of a year in which a set has ninety days behind it. */
function sixADate(fromYear: number, toYear: number, first: string, last: string): readonly string[] {
  const dates: string[] = [];
  for (let year = fromYear; year <= toYear; year += 1) {
    for (const date of ["01-15", "03-10", "05-12", "07-21", "09-20", "11-25"]) dates.push(`${year}-${date}`);
  }
  return dates.filter((date) => date >= first && date <= last);
}

describe.skipIf(!shared.isPresent)(`no constituent is what must be excluded${shared.note}`, () => {
  test.each(sixADate(2013, 2023, "2013-08-01", "2023-12-31"))("CoinMarketCap's top 200 of %s", (date) => {
    const { constituents } = read(daily, date);
    expect(constituents.length).toBeGreaterThan(date < "2014-06" ? 10 : 90);
    expect(constituents.map(({ symbol }) => symbol).filter((symbol) => DENIED_TICKERS.has(symbol))).toEqual(
      [],
    );
  });

  test.each(sixADate(2021, 2021, "2021-04-01", "2021-12-30"))("CoinGecko's coins of %s, by id", (date) => {
    const { constituents } = read(byId, date);
    expect(constituents.length).toBe(200);
    expect(constituents.map(({ id }) => id).filter((id) => DENIED_IDS.has(id))).toEqual([]);
  });

  test.each(
    [2020, 2021, 2022, 2023].flatMap((year) =>
      ["01", "04", "06", "08", "10", "12"]
        .map((month) => `${year}-${month}-01`)
        .filter((date) => date >= "2020-04-01"),
    ),
  )("CoinMarketCap's snapshot of %s, by name", (date) => {
    const { constituents } = read(monthly, date);
    expect(constituents.length).toBeGreaterThan(100);
    expect(constituents.map(({ name }) => name ?? "").filter((name) => DENIED_NAMES.test(name))).toEqual([]);
  });
});

describe.skipIf(!shared.isPresent)(`what must be excluded is so on every day${shared.note}`, () => {
  test.each([
    ["CoinMarketCap's daily tickers", daily, symbolOf, (symbol: string) => DENIED_TICKERS.has(symbol)],
    ["CoinGecko's ids", byId, idOf, (id: string) => DENIED_IDS.has(id)],
    ["CoinMarketCap's names", monthly, nameOf, (name: string) => DENIED_NAMES.test(name)],
  ] as const)("%s", (_, history, labelOf, isDenied) => {
    if (history === null) throw new Error("expected the market to be loaded");
    const wrong = history.matrix.assets.flatMap((asset, column) => {
      const days = isDenied(labelOf(asset)) ? pricedDays(history, column).length : 0;
      const out = days === 0 ? 0 : excludedDays(history, column).length;
      return days === out ? [] : [`${asset.id}: ${out} of ${days} days`];
    });
    expect(wrong).toEqual([]);
  });
});

describe.skipIf(!shared.isPresent)(`no genuine altcoin is excluded on any day${shared.note}`, () => {
  test.each([
    [
      "CoinMarketCap's daily tickers",
      daily,
      (asset: MarketMatrix["assets"][number]) => asset.symbol,
      ALTCOIN_TICKERS,
    ],
    ["CoinMarketCap's daily tickers", daily, symbolOf, ALTCOIN_TICKERS],
    ["CoinGecko's ids", byId, idOf, ALTCOIN_IDS],
    ["CoinMarketCap's names", monthly, nameOf, ALTCOIN_NAMES],
  ] as const)("%s", (_, history, labelOf, coins) => {
    if (history === null) throw new Error("expected the market to be loaded");
    const wrong: string[] = [];
    const seen = new Set<string>();
    for (const [column, asset] of history.matrix.assets.entries()) {
      if (!coins.has(labelOf(asset))) continue;
      seen.add(labelOf(asset));
      const days = excludedDays(history, column);
      if (days.length > 0) wrong.push(`${asset.id} from ${days[0] ?? ""}`);
    }
    expect(wrong).toEqual([]);
    expect([...coins].filter((coin) => !seen.has(coin))).toEqual([]);
  });

  const bars = z.record(z.string(), z.array(z.object({ symbol: z.string() })));
  test.each(["2022-01-07", "2022-01-12"])("blockchaincenter's coins of %s, all three windows", (day) => {
    const path = shared.path(`published-index/blockchaincenter-bars-${day}.json`);
    const published = bars.parse(JSON.parse(readFileSync(path, "utf8")));
    const theirs = new Set(Object.values(published).flatMap((rows) => rows.map(({ symbol }) => symbol)));
    const { excluded } = read(daily, day);
    const outside = excluded.map(({ symbol }) => symbol).filter((symbol) => theirs.has(symbol));
    expect(outside.filter((symbol) => !["BTC", "MIM", "FRAX"].includes(symbol))).toEqual([]);
  });
});

/** What categories, behaviour and names find when nobody knows a single id, held against the table. */
function findWithoutTable(history: History | null, leastDays: number) {
  if (history === null) throw new Error("expected the market to be loaded");
  const { matrix, classification } = history;
  const bare = classifyAssets(matrix, { isTableUsed: false });
  const lastDay = matrix.firstDay + matrix.dayCount - 1;
  const found = new Map<string, boolean>();
  const wrong: string[] = [];
  const firstFound = new Map<string, string>();
  const rules = new Map<string, ExclusionRule>();
  for (const [column, { id }] of matrix.assets.entries()) {
    if (column === matrix.benchmark) continue;
    const days = excludedDays(history, column);
    const bareDays = excludedDays({ ...history, classification: bare }, column);
    const isFound = exclusionOn(bare, column, lastDay, EXCLUSION_RULES) !== null;
    if (isFound && days.length === 0) wrong.push(id);
    if (bareDays[0] !== undefined) firstFound.set(id, bareDays[0]);
    if (days.length < leastDays) continue;
    found.set(id, isFound);
    const rule = classification.matches[column]?.[0]?.rule;
    if (rule !== undefined) rules.set(id, rule);
  }
  const recall = (...of: readonly ExclusionRule[]): number => {
    const among = [...found].filter(([id]) => of.includes(rules.get(id) ?? "operator"));
    return among.filter(([, isFound]) => isFound).length / among.length;
  };
  return { wrong, firstFound, recall };
}

describe.skipIf(!shared.isPresent)(`what is found with an empty table${shared.note}`, () => {
  test("in ten years of tickers: no altcoin; three of four stablecoins and wrappers, all gold", () => {
    const { wrong, firstFound, recall } = findWithoutTable(daily, 120);
    expect(wrong).toEqual([]);
    expect(recall("stablecoin")).toBeGreaterThanOrEqual(0.77);
    expect(recall("wrapped")).toBeGreaterThanOrEqual(0.75);
    expect(recall("commodity-backed")).toBe(1);
    expect(firstFound.get("USTC")).toBe("2021-01-25");
    expect(firstFound.get("EURS")).toBe("2019-08-30");
    expect(firstFound.get("PAXG")).toBe("2021-09-10");
  });

  test("in CoinGecko's 2021: no altcoin; most stablecoins and wrappers, all gold, stETH", () => {
    const { wrong, firstFound, recall } = findWithoutTable(byId, 120);
    expect(wrong).toEqual([]);
    expect(recall("stablecoin")).toBeGreaterThanOrEqual(0.57);
    expect(recall("wrapped")).toBeGreaterThanOrEqual(0.6);
    expect(recall("commodity-backed")).toBe(1);
    expect(recall("staked")).toBeGreaterThanOrEqual(0.33);
    for (const id of ["terrausd", "magic-internet-money", "staked-ether", "lido-staked-sol", "sbtc"])
      expect(firstFound.get(id)).toMatch(/^2021/);
  });
});
