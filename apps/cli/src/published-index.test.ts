import { describe, expect, test } from "vitest";
import {
  EXCLUSION_RULES,
  classifyAssets,
  compareIndex,
  computeHistory,
  historyPoints,
  measureAgreement,
  methodologyOf,
} from "@altseason/core";
import type { IndexAgreement, IndexComparison, MarketMatrix, Methodology } from "@altseason/core";
import { importCsvMarket, readPublishedIndex } from "@altseason/market-data";
import { decomposeComparison } from "./compare/decompose-comparison.ts";
import { explainDay } from "./compare/explain-day.ts";
import { findSharedData } from "./testing/shared-data.ts";

const shared = findSharedData("cmc-daily-top200", "coingecko-daily-2021", "published-index");
const right = methodologyOf("blockchaincenter-90d");

describe.skipIf(!shared.isPresent)(`the index that was published from 2017 to 2022${shared.note}`, () => {
  const published = shared.isPresent
    ? readPublishedIndex(shared.path("published-index/blockchaincenter-top50-90d.csv"))
    : [];
  const load = (name: string, dayOffset: number): MarketMatrix =>
    importCsvMarket([shared.path(name)], { dayOffset }).matrix;
  const matrix = shared.isPresent ? load("cmc-daily-top200", 0) : undefined;

  function compare(market: MarketMatrix, methodology: Methodology): IndexComparison {
    return compareIndex(
      computeHistory(market, classifyAssets(market), [methodology]).flatMap(historyPoints),
      published,
    );
  }

  function requireMatrix(): MarketMatrix {
    if (matrix === undefined) throw new Error("expected the market to be loaded");
    return matrix;
  }

  /** The denominator shrinks where a coin has no price at the window's start. */
  function compareSkipped(market: MarketMatrix, variant: string): IndexAgreement {
    const methodology = methodologyOf(variant);
    const classification = classifyAssets(market);
    return decomposeComparison(
      compare(market, methodology).days.map((day) => explainDay(market, classification, methodology, day)),
    ).ifSkipped;
  }

  const byRule = matrix === undefined ? undefined : compare(matrix, right);

  function requireByRule(): IndexComparison {
    if (byRule === undefined) throw new Error("expected the market to be compared");
    return byRule;
  }

  test("ten years of CoinMarketCap's top 200 agree with it", () => {
    const comparison = requireByRule();
    expect(comparison.daysCompared).toBe(1_370);
    expect(comparison.correlation).toBeGreaterThan(0.991);
    expect(comparison.meanAbsoluteDifference).toBeLessThan(2.75);
    expect(comparison.shareInSameZone).toBeGreaterThan(0.945);
  });

  test.each([
    ["2017", 0.99, 4.1, 0.91],
    ["2018", 0.9965, 1.75, 0.95],
    ["2020", 0.985, 3.2, 0.94],
    ["2021", 0.994, 2.3, 0.965],
  ])(
    "in %s with correlation over %d, mean difference under %d, same zone over %d",
    (year, least, most, zone) => {
      const { days } = requireByRule();
      const agreement = measureAgreement(days.filter(({ day }) => day.startsWith(year)));
      expect(agreement.correlation).toBeGreaterThan(least);
      expect(agreement.meanAbsoluteDifference).toBeLessThan(most);
      expect(agreement.shareInSameZone).toBeGreaterThan(zone);
    },
  );

  test("CoinGecko's prices of 2021, by id, agree with it more closely still", () => {
    const comparison = compare(load("coingecko-daily-2021", -1), right);
    expect(comparison.daysCompared).toBe(275);
    expect(comparison.correlation).toBeGreaterThan(0.995);
    expect(comparison.meanAbsoluteDifference).toBeLessThan(2.15);
    expect(comparison.shareInSameZone).toBeGreaterThan(0.96);
  });

  test.each<readonly [string, () => IndexAgreement]>([
    ["a window of 91 days", () => compare(requireMatrix(), { ...right, windowDays: 91 })],
    ["a window of 89 days", () => compare(requireMatrix(), { ...right, windowDays: 89 })],
    ["fifty altcoins, those without history skipped", () => compareSkipped(requireMatrix(), "top50-90d")],
    ["forty-nine altcoins, those without history skipped", () => compareSkipped(requireMatrix(), right.id)],
    ["fifty altcoins beside Bitcoin", () => compare(requireMatrix(), methodologyOf("top50-90d"))],
    ["dates one day late", () => compare(shiftDays(requireMatrix(), 1), right)],
    ["dates one day early", () => compare(shiftDays(requireMatrix(), -1), right)],
    [
      "coins without history counted as losers",
      () => compare(requireMatrix(), { ...right, historyPolicy: "strict" }),
    ],
    [
      "no exclusions but Bitcoin",
      () =>
        compare(requireMatrix(), {
          ...right,
          excludedRules: EXCLUSION_RULES.filter((rule) => rule === "benchmark"),
        }),
    ],
    [
      "the universe of the window's start",
      () =>
        compare(
          rankByRow(requireMatrix(), (row) => row - 90),
          right,
        ),
    ],
    [
      "the last day's list for all history",
      () =>
        compare(
          rankByRow(requireMatrix(), () => 3_181),
          right,
        ),
    ],
  ])("%s is further from it than the rule", (_, wrong) => {
    expect(wrong().meanAbsoluteDifference).toBeGreaterThan(requireByRule().meanAbsoluteDifference);
  });
});

function shiftDays(matrix: MarketMatrix, days: number): MarketMatrix {
  return { ...matrix, firstDay: matrix.firstDay + days };
}

/** The same prices, ranked by the market caps of another row. */
function rankByRow(matrix: MarketMatrix, sourceRow: (row: number) => number): MarketMatrix {
  const width = matrix.assets.length;
  const marketCap = new Float64Array(matrix.marketCap.length);
  for (let row = 0; row < matrix.dayCount; row += 1) {
    const source = Math.max(0, sourceRow(row)) * width;
    marketCap.set(matrix.marketCap.subarray(source, source + width), row * width);
  }
  return { ...matrix, marketCap };
}
