import fc from "fast-check";
import { expect, test } from "vitest";
import { computeReading } from "./compute-reading.ts";
import { measureBreadth } from "./measure-breadth.ts";
import type { Breadth } from "./measure-breadth.ts";
import { methodologyOf } from "./methodology.ts";
import type { Reading } from "./reading.ts";
import { arbitraryMarket } from "./testing/arbitrary-market.ts";
import { smallClassification, smallMarket } from "./testing/small-market.ts";

/** Bitcoin gains 10 %; the others −50 %, 0, 20 and 100 %, from caps of 40, 30, 20 and 10. */
const matrix = smallMarket("2024-01-01", 8, [
  { id: "bitcoin", supply: 100, prices: { 0: 10, 7: 11 } },
  { id: "fallen", supply: 40, prices: { 0: 1, 7: 0.5 } },
  { id: "still", supply: 30, prices: { 0: 1, 3: 2, 7: 1 } },
  { id: "risen", supply: 20, prices: { 0: 1, 7: 1.2 } },
  { id: "doubled", supply: 10, prices: { 0: 1, 7: 2 } },
]);

const TAGS: Readonly<Record<string, readonly string[]>> = {
  fallen: ["defi", "old"],
  still: ["defi"],
  risen: ["games", "defi", "defi"],
  doubled: ["games"],
};

function readingOf(size: number): Reading {
  return computeReading({
    matrix,
    classification: smallClassification(matrix),
    methodology: { ...methodologyOf("top4-7d"), size, minimumConstituents: 1 },
    day: matrix.firstDay + 7,
    digest: () => "",
  });
}

const measure = (reading: Reading, leastCoins = 2): Breadth =>
  measureBreadth(reading, { tagsOf: (id) => TAGS[id] ?? [], leastCoins });
const basket = (value: number): object => ({
  return: expect.closeTo(value, 12),
  returnOverBenchmark: expect.closeTo(value - 0.1, 12),
});

test("by hand: baskets, deciles and gains", () => {
  expect(measure(readingOf(4))).toMatchObject({
    measured: 4,
    outperformers: 2,
    gainers: 2,
    benchmarkReturn: expect.closeTo(0.1, 12),
    median: basket((0 + 0.2) / 2),
    equalWeight: basket((-0.5 + 0 + 0.2 + 1) / 4),
    capWeighted: basket((-0.5 * 40 + 0.2 * 20 + 1 * 10) / (40 + 30 + 20 + 10)),
    decilesOverBenchmark: [-0.6, -0.45, -0.3, -0.15, -0.06, 0, 0.06, 0.18, 0.42, 0.66, 0.9].map((value) =>
      expect.closeTo(value, 12),
    ),
  });
});

test("by hand: sectors, the larger first, a tag said twice counted once", () => {
  expect(measure(readingOf(4)).sectors).toEqual([
    {
      tag: "defi",
      constituents: 3,
      outperformers: 1,
      medianReturnOverBenchmark: expect.closeTo(-0.1, 12),
    },
    {
      tag: "games",
      constituents: 2,
      outperformers: 2,
      medianReturnOverBenchmark: expect.closeTo(0.5, 12),
    },
  ]);
  expect(measure(readingOf(4), 3).sectors.map(({ tag }) => tag)).toEqual(["defi"]);
});

test("a day without a reading has no breadth", () => {
  const { decilesOverBenchmark, equalWeight, measured, median, sectors } = measure({
    ...readingOf(4),
    constituents: [],
    benchmark: null,
  });
  expect([measured, median, equalWeight, decilesOverBenchmark, sectors]).toEqual([0, null, null, [], []]);
});

test("of any market the deciles rise, and hold the median between them", () => {
  fc.assert(
    fc.property(arbitraryMarket(), (any) => {
      const reading = computeReading({
        matrix: any,
        classification: smallClassification(any),
        methodology: { ...methodologyOf("top10-7d"), minimumConstituents: 1 },
        day: any.firstDay + any.dayCount - 1,
        digest: () => "",
      });
      const { decilesOverBenchmark, median, measured, equalWeight } = measure(reading);
      expect(decilesOverBenchmark).toHaveLength(measured === 0 ? 0 : 11);
      expect(decilesOverBenchmark).toEqual(decilesOverBenchmark.toSorted((a, b) => a - b));
      if (median === null || equalWeight === null) return;
      expect(decilesOverBenchmark[5]).toBeCloseTo(median.returnOverBenchmark, 8);
      expect(equalWeight.returnOverBenchmark).toBeLessThanOrEqual((decilesOverBenchmark[10] ?? 0) + 1e-9);
    }),
  );
});
