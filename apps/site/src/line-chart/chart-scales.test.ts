import { expect, test } from "vitest";
import { choosePlacing, dateTicks, valueLevels } from "./chart-scales.ts";

test("labels fall on round dates within the days", () => {
  const months = Array.from({ length: 48 }, (_, index) =>
    new Date(Date.UTC(2020, index, 17)).toISOString().slice(0, 10),
  );
  const ticks = dateTicks(months, 6);
  expect(ticks.every(({ of, share }) => of.endsWith("-01") && share >= 0 && share <= 100)).toBe(true);
  expect(dateTicks(["2026-01-01"], 6)).toEqual([{ of: "2026-01-01", share: 0 }]);
  expect(dateTicks([], 6)).toEqual([]);
});

test("a linear domain starts at zero unless a value is below, and ends on a round number", () => {
  expect(choosePlacing("linear", [3, 87])).toEqual({ kind: "linear", low: 0, high: 100 });
  expect(choosePlacing("linear", [-12, 87]).low).toBeLessThanOrEqual(-12);
  expect(choosePlacing("linear", [])).toMatchObject({ low: 0, high: 1 });
  expect(choosePlacing("linear", [0, 0])).toMatchObject({ low: 0, high: 1 });
});

test("a logarithmic domain holds the values above zero", () => {
  const { low, high } = choosePlacing("log", [0, 10, 1000]);
  expect([low > 0 && low < 10, high > 1000 && high < 1200]).toEqual([true, true]);
});

test("levels lie on round values, of a logarithmic scale on few of them", () => {
  expect(valueLevels({ kind: "linear", low: 0, high: 100 })).toEqual([
    { of: 0, share: 100 },
    { of: 20, share: 80 },
    { of: 40, share: 60 },
    { of: 60, share: 40 },
    { of: 80, share: 20 },
    { of: 100, share: 0 },
  ]);
  expect(valueLevels({ kind: "log", low: 1, high: 50 }).map(({ of }) => of)).toEqual([1, 2, 5, 10, 20, 50]);
  expect(valueLevels({ kind: "log", low: 0.5, high: 2e6 }).map(({ of }) => of)).toEqual([
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000,
  ]);
  expect(valueLevels({ kind: "log", low: 0.9, high: 1.1 }).map(({ of }) => of)).toEqual([
    0.9, 0.95, 1, 1.05, 1.1,
  ]);
});
