import { describe, expect, test } from "vitest";
import {
  classifyAssets,
  compareIndex,
  computeHistory,
  historyPoints,
  measureAgreement,
  methodologyOf,
  parseDay,
} from "@altseason/core";
import type { Classification, IndexAgreement, IndexComparison, MarketMatrix } from "@altseason/core";
import { importCsvMarket, readListedTickers, readPublishedIndex } from "@altseason/market-data";
import { decomposeByYear, decomposeComparison } from "./compare/decompose-comparison.ts";
import { explainDay } from "./compare/explain-day.ts";
import { rankAsListed } from "./compare/rank-as-listed.ts";
import type { PublisherListing } from "./compare/rank-as-listed.ts";
import { findSharedData } from "./testing/shared-data.ts";

const shared = findSharedData("cmc-daily-top200", "coingecko-daily-2021", "published-index");

interface KnownMarket {
  readonly matrix: MarketMatrix;
  readonly classification: Classification;
}

type Span = readonly [from: string, to: string];

describe.skipIf(!shared.isPresent)(`what keeps the published index from ours${shared.note}`, () => {
  const load = (name: string, dayOffset: number): KnownMarket => {
    const { matrix } = importCsvMarket([shared.path(name)], { dayOffset });
    return { matrix, classification: classifyAssets(matrix) };
  };
  const markets = shared.isPresent
    ? { coinMarketCap: load("cmc-daily-top200", 0), coinGecko: load("coingecko-daily-2021", -1) }
    : undefined;

  function requireMarkets(): { readonly coinMarketCap: KnownMarket; readonly coinGecko: KnownMarket } {
    if (markets === undefined) throw new Error("expected the markets to be loaded");
    return markets;
  }

  function compare({ matrix, classification }: KnownMarket, windowDays = 90): IndexComparison {
    const methodology = methodologyOf(`blockchaincenter-${windowDays}d`);
    const ours = computeHistory(matrix, classification, [methodology]).flatMap(historyPoints);
    const file = `published-index/blockchaincenter-top50-${windowDays}d.csv`;
    return compareIndex(ours, readPublishedIndex(shared.path(file)));
  }

  const explained =
    markets === undefined
      ? []
      : compare(markets.coinMarketCap).days.map((day) =>
          explainDay(
            markets.coinMarketCap.matrix,
            markets.coinMarketCap.classification,
            methodologyOf("blockchaincenter-90d"),
            day,
          ),
        );

  function agreementIn({ days }: IndexComparison, [from, to]: Span): IndexAgreement {
    return measureAgreement(days.filter(({ day }) => day >= from && day < to));
  }

  test("the causes add up to the mean difference, and coins without a base price are the largest", () => {
    const { causes, meanAbsoluteDifference } = decomposeComparison(explained);
    const { otherCount, nearBitcoin, withoutBase, elsewhere } = causes;
    expect(otherCount + nearBitcoin + withoutBase + elsewhere).toBeCloseTo(meanAbsoluteDifference, 9);
    expect(withoutBase).toBeGreaterThan(Math.max(otherCount, nearBitcoin, elsewhere));
    expect(elsewhere).toBeLessThan(0.6);
  });

  test("in 2018 coins without history were skipped, not replaced: the values are shares of that count", () => {
    const year = decomposeByYear(explained).find((one) => one.year === "2018");
    expect(year?.ifSkipped.shareAttainable).toBeGreaterThan(0.8);
    expect(year?.shareAttainable).toBeLessThan(0.55);
    expect(year?.ifSkipped.shareEqual).toBeGreaterThan(0.45);
    expect(year?.shareEqual).toBeLessThan(0.3);
    expect(year?.ifSkipped.correlation).toBeGreaterThan(0.995);
    expect(year?.ifSkipped.meanAbsoluteDifference).toBeLessThan(1.4);
  });

  test("from 2020-12-14 on every value is a share of 49", () => {
    const days = explained.filter(({ day }) => day >= "2020-12-14");
    expect(days.length).toBeGreaterThan(380);
    expect(days.filter(({ isAttainable }) => !isAttainable)).toEqual([]);
  });

  test("until December 2017 the published labels carry the close of the day before", () => {
    const { coinMarketCap } = requireMarkets();
    const late = delayUntil(coinMarketCap, parseDay("2017-12-03"));
    const span: Span = ["2017-01-01", "2018-01-01"];
    for (const [windowDays, gain] of [
      [90, 0.25],
      [30, 1],
    ] as const) {
      const asItIs = agreementIn(compare(coinMarketCap, windowDays), span).meanAbsoluteDifference;
      const delayed = agreementIn(compare(late, windowDays), span).meanAbsoluteDifference;
      expect(delayed).toBeLessThan(asItIs - gain);
    }
    const next: Span = ["2018-04-01", "2019-01-01"];
    const allLate = delayUntil(coinMarketCap, parseDay("2022-02-01"));
    expect(agreementIn(compare(allLate, 30), next).meanAbsoluteDifference).toBeGreaterThan(
      agreementIn(compare(coinMarketCap, 30), next).meanAbsoluteDifference + 0.5,
    );
  });

  test("in 2020 coins that CoinGecko didn't list, and OKB, stand in CoinMarketCap's ranking", () => {
    const { coinMarketCap } = requireMarkets();
    const span: Span = ["2020-01-01", "2020-12-14"];
    const listed = readListedTickers(shared.path("coingecko-daily-2021/fullcoins.csv"));
    const asListed = rankedAs(coinMarketCap, { listed, without: [] });
    const month = agreementIn(compare(coinMarketCap, 30), span);
    const monthAsListed = agreementIn(compare(asListed, 30), span);
    expect(monthAsListed.meanAbsoluteDifference).toBeLessThan(month.meanAbsoluteDifference - 1.2);
    expect(monthAsListed.shareInSameZone).toBeGreaterThan(month.shareInSameZone + 0.05);
    const okbApart = rankedAs(coinMarketCap, { listed: undefined, without: ["OKB"] });
    expect(agreementIn(compare(okbApart), span).meanAbsoluteDifference).toBeLessThan(
      agreementIn(compare(coinMarketCap), span).meanAbsoluteDifference - 0.1,
    );
  });

  test("with OKB left out, as the published sets show, CoinGecko's prices of 2021 reach all three goals", () => {
    const market = rankedAs(requireMarkets().coinGecko, { listed: undefined, without: ["okb"] });
    const agreement = compare(market);
    expect(agreement.daysCompared).toBe(275);
    expect(agreement.correlation).toBeGreaterThan(0.9965);
    expect(agreement.meanAbsoluteDifference).toBeLessThan(1.6);
    expect(agreement.shareInSameZone).toBeGreaterThan(0.97);
  });

  test("our two sources under one rule differ more from each other than either from the published index", () => {
    const { coinMarketCap, coinGecko } = requireMarkets();
    const first = compare(coinMarketCap);
    const second = compare(coinGecko);
    const other = new Map(second.days.map(({ day, ours }) => [day, ours]));
    const both = first.days.flatMap((day) => {
      const theirs = other.get(day.day);
      return theirs === undefined ? [] : [{ day: day.day, ours: day.ours, published: theirs }];
    });
    const between = measureAgreement(both).meanAbsoluteDifference;
    const span: Span = ["2021-04-01", "2021-12-31"];
    expect(between).toBeGreaterThan(3);
    expect(agreementIn(first, span).meanAbsoluteDifference).toBeLessThan(between);
    expect(agreementIn(second, span).meanAbsoluteDifference).toBeLessThan(between);
  });

  test.each([
    [30, 1_435, 0.982, 3.6, 0.9],
    [365, 1_102, 0.983, 3.7, 0.88],
  ])(
    "over %i days: %i days compared, correlation over %d, mean difference under %d, same zone over %d",
    (windowDays, count, least, most, zone) => {
      const agreement = compare(requireMarkets().coinMarketCap, windowDays);
      expect(agreement.daysCompared).toBe(count);
      expect(agreement.correlation).toBeGreaterThan(least);
      expect(agreement.meanAbsoluteDifference).toBeLessThan(most);
      expect(agreement.shareInSameZone).toBeGreaterThan(zone);
    },
  );

  test("over 30 days CoinGecko's prices of 2021 reach the goal for the mean difference", () => {
    const agreement = compare(requireMarkets().coinGecko, 30);
    expect(agreement.daysCompared).toBe(335);
    expect(agreement.correlation).toBeGreaterThan(0.993);
    expect(agreement.meanAbsoluteDifference).toBeLessThan(2);
    expect(agreement.shareInSameZone).toBeGreaterThan(0.95);
  });
});

/** The same market as a publisher's listing ranks it. */
function rankedAs({ matrix, classification }: KnownMarket, listing: PublisherListing): KnownMarket {
  return { matrix: rankAsListed(matrix, listing), classification };
}

/** Each day before `until` carries the prices and caps of the day before it. */
function delayUntil({ matrix, classification }: KnownMarket, until: number): KnownMarket {
  const width = matrix.assets.length;
  const end = Math.min(until - matrix.firstDay, matrix.dayCount) * width;
  const delay = (cells: Float64Array): Float64Array => {
    const delayed = cells.slice();
    delayed.fill(0, 0, width);
    delayed.set(cells.subarray(0, end - width), width);
    return delayed;
  };
  const delayed = { ...matrix, price: delay(matrix.price), marketCap: delay(matrix.marketCap) };
  return { matrix: delayed, classification };
}
