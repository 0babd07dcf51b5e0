import { expect, test } from "vitest";
import type { IndexDay, MarketDay } from "./load-series.ts";
import { overlayValues } from "./overlay-values.ts";
import { seasonStarts } from "./season-starts.ts";
import { writeDaysCsv } from "./write-days-csv.ts";

const dayOf = (day: string, season: IndexDay["season"]): IndexDay => ({
  day,
  value: 50,
  outperformers: 5,
  constituents: 10,
  season,
});

test("a season starts where its stay begins, if it lasted", () => {
  const days = [
    dayOf("2026-01-01", "altcoin"),
    dayOf("2026-01-02", "neutral"),
    dayOf("2026-01-03", "altcoin"),
    dayOf("2026-01-04", "altcoin"),
    dayOf("2026-01-05", "bitcoin"),
    dayOf("2026-01-06", "bitcoin"),
  ];
  expect(seasonStarts(days, 2).map(({ day }) => day)).toEqual(["2026-01-03", "2026-01-05"]);
  expect(seasonStarts([], 1)).toEqual([]);
});

test("an overlay leaves out days without a value and tells dominance in percent", () => {
  const days: readonly MarketDay[] = [
    { day: "2026-01-01", bitcoin: 0.5, totalMarketCap: 9, bitcoinPrice: null },
    { day: "2026-01-02", bitcoin: 0.6, totalMarketCap: 8, bitcoinPrice: 7 },
  ];
  expect(overlayValues("price", days)).toEqual([{ time: "2026-01-02", value: 7 }]);
  expect(overlayValues("dominance", days).map(({ value }) => value)).toEqual([50, 60]);
  expect(overlayValues("none", days)).toEqual([]);
});

test("the CSV has the API's columns", () => {
  expect(writeDaysCsv([dayOf("2026-01-01", "neutral")])).toBe(
    "date,value,outperformers,constituents\r\n2026-01-01,50,5,10\r\n",
  );
});
