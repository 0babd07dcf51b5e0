import { expect, test } from "vitest";
import { bootstrapMedian } from "./bootstrap-median.ts";
import { judgeRecord, weakestOf } from "./judge-record.ts";
import { createSeededRandom } from "./seeded-random.ts";

const GOOD = {
  independentCases: 16,
  hitRate: 0.7,
  baseHitRate: 0.5,
  baseMedianExcess: -0.03,
  interval: { low: 0.01, high: 0.2 },
};

test("many independent cases, far more hits than on any day, and an interval clear of nothing: strong", () => {
  expect(judgeRecord(GOOD, "altcoins")).toBe("strong");
});

test.each([
  ["fifteen cases", { independentCases: 15 }, "moderate"],
  ["seven cases", { independentCases: 7 }, "weak"],
  ["fewer hits", { hitRate: 0.6 }, "moderate"],
  ["hits as on any day", { baseHitRate: 0.68 }, "weak"],
  ["an interval that holds zero", { interval: { low: -0.01, high: 0.2 } }, "weak"],
  ["an interval that holds the median of any day", { baseMedianExcess: 0.02 }, "weak"],
  ["no interval", { interval: null }, "weak"],
] as const)("%s: %s makes it %s", (_, change, verdict) => {
  expect(judgeRecord({ ...GOOD, ...change }, "altcoins")).toBe(verdict);
});

test("a signal that expects Bitcoin mirrors it, and must beat that altcoins mostly lag anyway", () => {
  const record = { ...GOOD, interval: { low: -0.2, high: -0.01 } };
  expect(judgeRecord(record, "bitcoin")).toBe("weak");
  expect(judgeRecord({ ...record, baseMedianExcess: -0.005 }, "bitcoin")).toBe("strong");
  expect(judgeRecord(record, "altcoins")).toBe("weak");
});

test("a signal is no better than at its worst horizon", () => {
  expect(weakestOf(["strong", "moderate"])).toBe("moderate");
  expect(weakestOf([])).toBe("weak");
});

test("the interval follows from the cases and the seed alone, and holds their median", () => {
  const clusters = [[0.1, 0.3], [-0.2], [0.05], [0.4], [-0.1]];
  const interval = bootstrapMedian(clusters, "low 30");
  expect(bootstrapMedian(clusters, "low 30")).toEqual(interval);
  expect(interval?.low).toBeLessThanOrEqual(0.1);
  expect(interval?.high).toBeGreaterThanOrEqual(0.1);
  expect(bootstrapMedian([[0.1, 0.2, 0.3]], "one cluster")).toBeNull();
});

test("seeded numbers are spread evenly between 0 and 1", () => {
  const random = createSeededRandom("altseason");
  const counts = [0, 0, 0, 0];
  for (let draw = 0; draw < 40_000; draw += 1) {
    const quarter = Math.floor(random() * 4);
    counts[quarter] = (counts[quarter] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});
