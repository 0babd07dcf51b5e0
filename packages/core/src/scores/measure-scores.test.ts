import { expect, test } from "vitest";
import { classifyAssets } from "../exclusion/classify-assets.ts";
import { createMarketMatrix } from "../market-matrix.ts";
import type { MarketMatrix } from "../market-matrix.ts";
import { methodologyOf } from "../methodology.ts";
import { noise, syntheticMarket } from "../testing/synthetic-market.ts";
import { findAnomaly, marketReturns } from "./find-anomaly.ts";
import { measureScores } from "./measure-scores.ts";

const METHODOLOGY = methodologyOf("top20-90d");
const DAYS = 400;
const COINS = 40;

/** Coin by coin a steady drift, from −0.5 % to +0.5 % a day, with noise; higher numbers rise faster. */
const drifting = syntheticMarket(
  "symbol",
  DAYS,
  Array.from({ length: COINS }, (_, index) => ({
    id: `C${index}`,
    price: (row: number) => 100 * Math.exp((row * (index - COINS / 2)) / 4_000 + 0.03 * noise(row, index)),
  })),
);
const rules = classifyAssets(drifting);
const scores = measureScores(drifting, rules, METHODOLOGY);

function firstDays(matrix: MarketMatrix, days: number): MarketMatrix {
  const cells = days * matrix.assets.length;
  return createMarketMatrix({
    ...matrix,
    dayCount: days,
    price: matrix.price.slice(0, cells),
    marketCap: matrix.marketCap.slice(0, cells),
  });
}

test("in a market whose coins keep their pace, the fast ones score high and the record says that this told something", () => {
  // The coin that stands still is taken for a peg.
  expect(scores?.coins).toHaveLength(COINS - 1);
  expect((scores?.coins[0]?.score ?? 0) - (scores?.coins.at(-1)?.score ?? 0)).toBeGreaterThan(40);
  const { record } = scores ?? {};
  expect(record?.meanRankCorrelation).toBeGreaterThan(0.5);
  expect(record?.medianDecileSpread).toBeGreaterThan(0);
  expect(record?.samples.map(({ day }) => day.slice(0, 7))).toContain("2021-06");
});

test("what can't be known says so: no volume, no source", () => {
  expect(scores?.factors.filter(({ gap }) => gap !== null).map(({ id, gap }) => [id, gap])).toEqual([
    ["turnover", "no-volume"],
    ["activity", "no-source"],
    ["attention", "no-source"],
  ]);
  expect(scores?.coins[0]?.coverage).toBe(0.7);
  expect([scores?.emerging, scores?.emergingGap]).toEqual([[], "no-volume"]);
});

test("nothing looks ahead: the scores of a day are the same whatever comes after it", () => {
  const half = measureScores(firstDays(drifting, 250), rules, METHODOLOGY);
  const sooner = measureScores(firstDays(drifting, 220), rules, METHODOLOGY);
  const previous = new Map(half?.coins.map(({ column, previousScore }) => [column, previousScore]));
  for (const { column, score } of sooner?.coins ?? []) expect(previous.get(column)).toBe(score);
  const known = half?.record.samples ?? [];
  expect(known.length).toBeGreaterThan(3);
  expect(scores?.record.samples.slice(0, known.length)).toEqual(known);
});

test("a small coin that rises with its turnover emerges; with a spike in its prices it doesn't", () => {
  const stride = drifting.assets.length;
  const column = drifting.assets.findIndex(({ id }) => id === "C2");
  const change = (spike: boolean): ReturnType<typeof measureScores> => {
    const price = drifting.price.slice();
    const volume = drifting.marketCap.map((cap) => cap * 0.01);
    for (let row = DAYS - 25; row < DAYS; row += 1) {
      const cell = row * stride + column;
      price[cell] = (price[cell] ?? 0) * 1.03 ** (row - DAYS + 26);
      volume[cell] = (volume[cell] ?? 0) * 4;
    }
    if (spike) price[(DAYS - 10) * stride + column] = 5 * (price[(DAYS - 10) * stride + column] ?? 0);
    return measureScores({ ...drifting, price, volume }, rules, METHODOLOGY);
  };
  const calm = change(false);
  expect(calm?.emerging.map((each) => drifting.assets[each.column]?.id)).toContain("C2");
  const wild = change(true);
  expect(wild?.emerging.map((each) => drifting.assets[each.column]?.id)).not.toContain("C2");
  expect(wild?.coins.find((each) => each.column === column)?.anomaly).toBe("spike");
});

test("a jump that stays is an outlier for a week, a jump that is taken back a spike for a month", () => {
  const stride = drifting.assets.length;
  const columns = Array.from({ length: COINS }, (_, index) => index + 1);
  const anomaly = (rowOfJump: number, isTakenBack: boolean): unknown => {
    const price = drifting.price.slice();
    for (let row = rowOfJump; row < (isTakenBack ? rowOfJump + 1 : DAYS); row += 1) {
      price[row * stride + 5] = 3 * (price[row * stride + 5] ?? 0);
    }
    const market = { ...drifting, price };
    return findAnomaly(market, 5, DAYS - 1, marketReturns(market, columns, DAYS - 1));
  };
  expect(anomaly(DAYS - 3, false)).toBe("outlier");
  expect(anomaly(DAYS - 12, false)).toBeNull();
  expect(anomaly(DAYS - 12, true)).toBe("spike");
  expect(anomaly(DAYS - 40, true)).toBeNull();
});

test("a market without a single price has no scores", () => {
  const empty = { ...drifting, price: drifting.price.map(() => Number.NaN) };
  expect(measureScores(empty, rules, METHODOLOGY)).toBeNull();
});
