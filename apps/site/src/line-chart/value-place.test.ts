import { expect, test } from "vitest";
import { placeFromTop, placesFromLeft } from "./value-place.ts";

test("the lower edge is 100 % from the top, the upper one 0 %", () => {
  const placing = { kind: "linear", low: 20, high: 60 } as const;
  expect([20, 30, 60].map((value) => placeFromTop(value, placing))).toEqual([100, 75, 0]);
});

test("by logarithm equal factors are equal distances", () => {
  const placing = { kind: "log", low: 1, high: 100 } as const;
  expect([1, 10, 100].map((value) => placeFromTop(value, placing))).toEqual([100, 50, 0]);
});

test("what lies outside stands at the edge", () => {
  const placing = { kind: "log", low: 1, high: 100 } as const;
  expect([0, -3, 1000].map((value) => placeFromTop(value, placing))).toEqual([100, 100, 0]);
});

test("days stand by their date", () => {
  expect(placesFromLeft(["2026-01-01", "2026-01-02", "2026-01-11"])).toEqual([0, 10, 100]);
  expect(placesFromLeft(["2026-01-01"])).toEqual([0]);
  expect(placesFromLeft([])).toEqual([]);
});
