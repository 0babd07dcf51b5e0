import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  classifyAssets,
  computeReading,
  createMarketMatrix,
  exclusionOn,
  indexValue,
  methodologyOf,
  parseDay,
} from "@altseason/core";
import type { Reading } from "@altseason/core";
import { importCsvMarket } from "@altseason/market-data";
import { z } from "zod";
import { digestText } from "./load-market.ts";
import { findSharedData } from "./testing/shared-data.ts";

const shared = findSharedData(
  "cmc-daily-top200",
  "coingecko-daily-2021",
  "cmc-monthly-snapshots",
  "published-index",
);

const barsSchema = z.record(z.string(), z.array(z.object({ symbol: z.string(), returnPct: z.number() })));
const chartSchema = z.object({
  data: z.object({
    historicalValues: z.object({ now: z.object({ altcoinIndex: z.coerce.number() }) }),
    topCryptos: z.array(
      z.object({ id: z.number(), name: z.string(), symbol: z.string(), percentChange: z.number() }),
    ),
  }),
});

type MarketName = "cmc-daily-top200" | "coingecko-daily-2021";

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}

describe.skipIf(!shared.isPresent)(`readings that others published with their coins${shared.note}`, () => {
  const markets = new Map(
    (shared.isPresent
      ? ([
          ["cmc-daily-top200", 0],
          ["coingecko-daily-2021", -1],
        ] as const)
      : []
    ).map(([name, dayOffset]) => {
      const { matrix } = importCsvMarket([shared.path(name)], { dayOffset });
      return [name, { matrix, classification: classifyAssets(matrix) }];
    }),
  );

  function readingOf(name: MarketName, variant: string, day: string): Reading {
    const market = markets.get(name);
    if (market === undefined) throw new Error(`expected ${name} to be loaded`);
    const methodology = methodologyOf(variant);
    return computeReading({ ...market, methodology, day: parseDay(day), digest: digestText });
  }

  test.each([
    ["cmc-daily-top200", 0, "top50-90d", 98],
    ["cmc-daily-top200", 0, "blockchaincenter-90d", 98],
    ["coingecko-daily-2021", -1, "top50-90d", 98],
    ["coingecko-daily-2021", -1, "blockchaincenter-90d", 98],
  ] as const)("2021-04-16 from %s (offset %i) as %s is the published %i", (name, _, variant, value) => {
    expect(readingOf(name, variant, "2021-04-16").value).toBe(value);
  });

  test.each([
    ["2022-01-07", 90, 49, 1],
    ["2022-01-12", 90, 57, 1],
    ["2022-01-07", 30, 63, 2],
    ["2022-01-12", 30, 71, 1],
    ["2022-01-07", 365, 90, 1],
    ["2022-01-12", 365, 86, 1],
  ])(
    "on %s over %i days at least 45 of blockchaincenter's 49 altcoins are ours, and %i by %i coins at most",
    (day, windowDays, published, coinsApart) => {
      const bars = barsSchema.parse(
        readJson(shared.path(`published-index/blockchaincenter-bars-${day}.json`)),
      );
      const rows = bars[String(windowDays)] ?? [];
      const bitcoin = rows.find(({ symbol }) => symbol === "BTC")?.returnPct ?? Infinity;
      expect(indexValue(rows.filter(({ returnPct }) => returnPct > bitcoin).length, 49)).toBe(published);
      const theirs = rows.map(({ symbol }) => (symbol === "MIOTA" ? "IOTA" : symbol));
      const reading = readingOf("cmc-daily-top200", `blockchaincenter-${windowDays}d`, day);
      const ours = new Set(reading.constituents.map(({ symbol }) => symbol));
      expect(theirs.filter((symbol) => ours.has(symbol)).length).toBeGreaterThanOrEqual(45);
      expect(Math.abs((reading.value ?? 0) - published)).toBeLessThanOrEqual(
        Math.round((coinsApart * 100) / 49),
      );
      const excluded = new Set(reading.excluded.map(({ symbol }) => symbol));
      const leaked = new Set(["BTC", "MIM", "FRAX"]);
      expect(theirs.filter((symbol) => excluded.has(symbol) && !leaked.has(symbol))).toEqual([]);
    },
  );

  test.each(["2022-01-07", "2022-01-12"])(
    "CoinGecko's list of 2021-12-30 is blockchaincenter's of %s, but for OKB, MIM and at most two coins of the days between",
    (published) => {
      const bars = barsSchema.parse(
        readJson(shared.path(`published-index/blockchaincenter-bars-${published}.json`)),
      );
      const theirs = new Set((bars["90"] ?? []).map(({ symbol }) => symbol));
      const reading = readingOf("coingecko-daily-2021", "blockchaincenter-90d", "2021-12-30");
      const ours = new Set(reading.constituents.map(({ symbol }) => symbol));
      const onlyOurs = [...ours].filter((symbol) => !theirs.has(symbol));
      const onlyTheirs = [...theirs].filter((symbol) => !ours.has(symbol) && symbol !== "BTC");
      expect(onlyOurs).toContain("OKB");
      expect(reading.constituents.find(({ symbol }) => symbol === "OKB")?.rank).toBeLessThan(30);
      expect(onlyOurs.length).toBeLessThanOrEqual(2);
      expect(onlyTheirs.length).toBeLessThanOrEqual(2);
      expect(theirs.has("MIM")).toBe(published === "2022-01-07");
    },
  );

  test.each(["2025-07-14T08", "2025-07-14T16"])(
    "CoinMarketCap's 100 coins of %s make its own value",
    (hour) => {
      const chart = chartSchema.parse(
        readJson(shared.path(`published-index/coinmarketcap-chart-${hour}.json`)),
      );
      const coins = chart.data.topCryptos;
      const price = new Float64Array(91 * coins.length);
      for (const [column, { percentChange }] of coins.entries()) {
        price[column] = 100;
        price[90 * coins.length + column] = 100 + percentChange;
      }
      const matrix = createMarketMatrix({
        firstDay: parseDay("2025-07-14") - 90,
        dayCount: 91,
        assets: coins.map(({ id, name, symbol }) => ({ id: String(id), name, symbol, tags: [] })),
        identity: "coinmarketcap",
        source: { provider: "coinmarketcap", kind: "imported", description: hour },
        price,
        marketCap: price.map((value) => (value > 0 ? 1 : 0)),
        volume: null,
      });
      const classification = classifyAssets(matrix);
      const day = parseDay("2025-07-14");
      const methodology = methodologyOf("coinmarketcap-90d");
      const reading = computeReading({ matrix, classification, methodology, day, digest: digestText });
      expect(reading.constituentCount).toBe(99);
      expect(reading.value).toBe(chart.data.historicalValues.now.altcoinIndex);
      const excludedElsewhere = coins.filter(
        (_, column) =>
          exclusionOn(classification, column, day, methodologyOf("top100-90d").excludedRules) !== null,
      );
      expect(excludedElsewhere.map(({ symbol }) => symbol).sort()).toEqual(["BTC", "PAXG", "XAUt"]);
    },
  );

  test.each([
    ["2021-01-01", 8, 8],
    ["2021-04-01", 88, 90],
    ["2021-05-01", 94, 87],
    ["2021-08-01", 22, 17],
    ["2022-07-01", 24, 15],
    ["2022-09-01", 88, 82],
    ["2023-06-01", 6, 7],
    ["2023-12-01", 42, 42],
  ])(
    "the monthly snapshots give an independent script's values on %s, to two points",
    (label, top50, top100) => {
      const { matrix } = importCsvMarket([shared.path("cmc-monthly-snapshots")]);
      const classification = classifyAssets(matrix);
      const day = parseDay(label);
      const match = { kind: "nearest", toleranceDays: 3 } as const;
      for (const [variant, expected] of [
        ["top50-90d", top50],
        ["top100-90d", top100],
      ] as const) {
        const methodology = { ...methodologyOf(variant), match };
        const { value } = computeReading({ matrix, classification, methodology, day, digest: digestText });
        expect(Math.abs((value ?? -100) - expected)).toBeLessThanOrEqual(2);
      }
    },
  );
});
