import { expect, test } from "vitest";
import { smallMarket } from "../testing/small-market.ts";
import { measureFactors } from "./measure-factors.ts";

const every = (days: number, price: (row: number) => number): Record<number, number> =>
  Object.fromEntries(Array.from({ length: days }, (_, row) => [row, price(row)]));

test("factors worked by hand", () => {
  // Bitcoin gains 10 % over the last 90 days. The coin stands at 100 until it doubles on day 95, then stays.
  const market = smallMarket("2021-01-01", 101, [
    { id: "bitcoin", supply: 100, prices: every(101, (row) => (row === 100 ? 110 : 100)) },
    { id: "coin", supply: 10, prices: every(101, (row) => (row < 95 ? 100 : 200)) },
  ]);
  const factors = measureFactors(market, 1, 100, 90);
  expect(factors.momentum).toBe(1);
  expect(factors["relative-strength"]).toBeCloseTo(1 - 0.1, 12);
  // The last hundred closes hold 94 at 100 and 6 at 200.
  expect(factors.trend).toBeCloseTo(200 / 106 - 1, 12);
  // Thirty returns, one of them log 2.
  expect(factors.volatility).toBeCloseTo(Math.log(2) / Math.sqrt(30), 12);
  expect(factors["supply-growth"]).toBe(0);
  expect([factors.turnover, factors.activity, factors.attention]).toEqual([null, null, null]);
});

test("turnover is the mean of volume over cap, where both are known", () => {
  const market = smallMarket("2021-01-01", 10, [
    { id: "bitcoin", supply: 100, prices: every(10, () => 100) },
    { id: "coin", supply: 10, prices: every(10, () => 10) },
  ]);
  const volume = new Float64Array(20).fill(Number.NaN);
  volume[8 * 2 + 1] = 10;
  volume[9 * 2 + 1] = 20;
  volume[1] = 1e9;
  expect(measureFactors({ ...market, volume }, 1, 9, 90).turnover).toBeCloseTo(0.15, 12);
});

test("supply that grows by a tenth, told from cap over price", () => {
  const market = smallMarket("2021-01-01", 91, [
    { id: "bitcoin", supply: 100, prices: every(91, () => 100) },
    { id: "coin", supply: 10, prices: every(91, (row) => 10 + row) },
  ]);
  market.marketCap[90 * 2 + 1] = 100 * 11;
  expect(measureFactors(market, 1, 90, 90)["supply-growth"]).toBe(0.1);
});

test("snapshots a month apart give returns, and no factor that needs daily closes", () => {
  const prices = { 0: 100, 31: 110, 59: 121, 90: 133.1 };
  const market = smallMarket("2021-01-01", 91, [
    { id: "bitcoin", supply: 100, prices: { 0: 100, 31: 100, 59: 100, 90: 100 } },
    { id: "coin", supply: 10, prices },
  ]);
  const factors = measureFactors(market, 1, 90, 90);
  expect(factors.momentum).toBeCloseTo(0.1, 12);
  expect(factors["relative-strength"]).toBeCloseTo(0.331, 12);
  expect([factors.trend, factors.volatility]).toEqual([null, null]);
});
