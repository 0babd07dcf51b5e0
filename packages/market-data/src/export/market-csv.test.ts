import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  classifyAssets,
  computeReading,
  createMarketMatrix,
  isObserved,
  methodologyOf,
  parseDay,
  verifyReading,
} from "@altseason/core";
import type { Asset, IdentityScheme, MarketMatrix } from "@altseason/core";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { createDemoMarket } from "../demo/create-demo-market.ts";
import { importCsvMarket } from "../import/import-csv-market.ts";
import { createMarketCsv } from "./market-csv.ts";
import type { MarketCsvRange } from "./market-csv.ts";

const folder = mkdtempSync(join(tmpdir(), "altseason-csv-"));
afterAll(() => rmSync(folder, { recursive: true }));

function whole({ firstDay, dayCount }: MarketMatrix): MarketCsvRange {
  return { firstDay, lastDay: firstDay + dayCount - 1 };
}

function readAgain(...texts: readonly string[]): MarketMatrix {
  const files = texts.map((text, index) => {
    const file = join(folder, `market-${index}.csv`);
    writeFileSync(file, text);
    return file;
  });
  return importCsvMarket(files).matrix;
}

const write = (market: MarketMatrix, range = whole(market)): string =>
  [...createMarketCsv(market, range).pieces()].join("");

/** `day id price cap volume` of each observed cell, whatever the order of columns. */
function cellsOf({ assets, dayCount, firstDay, marketCap, price, volume }: MarketMatrix): readonly string[] {
  const cells: string[] = [];
  for (let row = 0; row < dayCount; row += 1) {
    for (const [column, { id }] of assets.entries()) {
      const cell = row * assets.length + column;
      const told = [price[cell], marketCap[cell], volume?.[cell]].map((value) =>
        isObserved(value) ? value : null,
      );
      if (told[0] !== null || told[1] !== null) cells.push(`${firstDay + row} ${id} ${told.join(" ")}`);
    }
  }
  return cells.toSorted();
}

/** The coins with an observation, by id. */
function toldAssets(market: MarketMatrix): readonly Asset[] {
  const told = new Set(cellsOf(market).map((line) => line.split(" ")[1]));
  return market.assets.filter(({ id }) => told.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

test("the demo market is read again to the last bit, with tags and scheme, and a reading of it is equal", () => {
  const market = createDemoMarket({ lastDay: parseDay("2026-06-30"), days: 200 });
  const again = readAgain(write(market));
  expect([again.identity, again.source.kind]).toEqual(["demo", "simulated"]);
  expect(again.assets).toEqual(toldAssets(market));
  expect(cellsOf(again)).toEqual(cellsOf(market));
  const digest = (text: string): string => String(text.length);
  const reading = computeReading({
    matrix: market,
    classification: classifyAssets(market),
    methodology: methodologyOf("top100-90d"),
    day: parseDay("2026-06-30"),
    digest,
  });
  expect(reading.constituentCount).toBe(100);
  const verified = verifyReading({ reading, matrix: again, classification: classifyAssets(again), digest });
  expect(verified.result).toBe("equal");
});

const text = fc
  .array(fc.constantFrom("a", "Z", " ", ",", '"', "\n", "=", "-", "+", "@", "é", "7"), {
    minLength: 1,
    maxLength: 6,
  })
  .map((letters) => letters.join(""));
const amount = fc.oneof(
  fc.constantFrom(0, Number.NaN, -1, Number.POSITIVE_INFINITY),
  fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
);

test("names, tags and numbers of any kind come back as they were", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ symbol: text, name: fc.option(text), tags: fc.array(text, { maxLength: 2 }) }), {
        maxLength: 4,
      }),
      fc.constantFrom<IdentityScheme>("symbol", "name", "coinmarketcap", "coinpaprika"),
      fc.array(amount, { minLength: 30, maxLength: 30 }),
      (others, identity, numbers) => {
        const bitcoin = { symbol: "BTC", name: "Bitcoin", tags: [] };
        const ids = { symbol: "BTC", name: "bitcoin-btc", coinmarketcap: "1", coinpaprika: "btc-bitcoin" };
        const assets = [bitcoin, ...others].map((coin, index) => ({
          ...coin,
          id: index === 0 ? (ids[identity as keyof typeof ids] ?? "") : `coin~${index}`,
        }));
        const cells = (from: number): Float64Array =>
          Float64Array.from({ length: assets.length * 2 }, (_, cell) => numbers[(from + cell) % 30] ?? 1);
        const price = cells(0);
        price[0] = 1;
        const market = createMarketMatrix({
          firstDay: 19_000,
          dayCount: 2,
          assets,
          identity,
          source: { provider: "test", kind: "imported", description: "any" },
          price,
          marketCap: cells(7),
          volume: cells(13),
        });
        const again = readAgain(write(market));
        expect(again.identity).toBe(identity);
        expect(cellsOf(again)).toEqual(cellsOf(market));
        expect(again.assets).toEqual(toldAssets(market));
      },
    ),
  );
});

test("several files of a market are one again", () => {
  const market = createDemoMarket({ lastDay: parseDay("2022-03-31"), days: 60, altcoins: 10 });
  const { firstDay, lastDay } = whole(market);
  const halves = [
    write(market, { firstDay, lastDay: firstDay + 29 }),
    write(market, { firstDay: firstDay + 30, lastDay }),
  ];
  const again = readAgain(...halves);
  expect(cellsOf(again)).toEqual(cellsOf(market));
  expect(again.assets).toEqual(toldAssets(market));
});

test("of the top alone come the coins that were once in it, and the count of lines is known before", () => {
  const market = createDemoMarket({ lastDay: parseDay("2022-03-31"), days: 30 });
  const csv = createMarketCsv(market, { ...whole(market), top: 10 });
  const lines = [...csv.pieces()].join("").trimEnd().split("\r\n");
  expect(lines).toHaveLength(csv.rows + 1);
  expect(lines[0]).toBe("date,id,symbol,price,market_cap,volume,name,tags,scheme");
  expect(new Set(lines.slice(1).map((line) => line.split(",")[1])).size).toBeLessThan(25);
});

test("a scheme that is none is refused by its place", () => {
  expect(() => readAgain("date,id,price,market_cap,scheme\n2024-01-01,bitcoin,1,1,mine\n")).toThrow(
    /market-0\.csv:2 \(scheme\): expected one of coingecko, .*, got "mine"/,
  );
});
