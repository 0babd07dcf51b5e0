import { expect, test } from "vitest";
import { pastPoint } from "./past-point.ts";

const daily = ["2026-01-01", "2026-01-02", "2026-01-31"].map((day) => ({ day }));

test("the day asked for", () => {
  expect(pastPoint(daily, 30, 1)).toEqual({ day: "2026-01-01" });
  expect(pastPoint(daily, 29, 1)).toEqual({ day: "2026-01-02" });
});

test("a missing day is the one before it, unless that is too far", () => {
  expect(pastPoint(daily, 28, 1)).toEqual({ day: "2026-01-02" });
  expect(pastPoint(daily, 20, 1)).toBeNull();
  expect(pastPoint(daily, 20, 31)).toEqual({ day: "2026-01-02" });
});

test("none before the first day, none of no points", () => {
  expect([pastPoint(daily, 31, 9), pastPoint([], 1, 9)]).toEqual([null, null]);
});
