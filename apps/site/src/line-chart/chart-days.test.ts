import { expect, test } from "vitest";
import { isGap, thinIndexes, usualStepDays } from "./chart-days.ts";

test("the usual step is that of most days, whatever the gaps", () => {
  expect(usualStepDays(["2026-01-01", "2026-01-02", "2026-01-03", "2026-03-01", "2026-03-02"])).toBe(1);
  expect(usualStepDays(["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"])).toBe(31);
  expect([usualStepDays([]), usualStepDays(["2026-01-01"])]).toEqual([1, 1]);
});

test("months of any length follow each other, a missing day or month is a gap", () => {
  expect(isGap("2026-02-01", "2026-03-01", 31)).toBe(false);
  expect(isGap("2026-01-01", "2026-03-01", 31)).toBe(true);
  expect([isGap("2026-01-01", "2026-01-02", 1), isGap("2026-01-01", "2026-01-03", 1)]).toEqual([false, true]);
});

test("thinning keeps the last day and an even distance", () => {
  expect(thinIndexes(7, 3)).toEqual([0, 3, 6]);
  expect(thinIndexes(8, 3)).toEqual([1, 4, 7]);
  expect(thinIndexes(3, 10)).toEqual([0, 1, 2]);
  expect(thinIndexes(0, 10)).toEqual([]);
});
