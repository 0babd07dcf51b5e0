import { expect, test } from "vitest";
import { measureFlip } from "./measure-flip.ts";
import { sinceDay } from "./since-day.ts";

test("a coin that doubled while Bitcoin rose by half would have to fall by a quarter", () => {
  expect(measureFlip(1, 0.5)).toBeCloseTo(-0.25, 12);
});

test("a coin that halved while Bitcoin stood still would have to double", () => {
  expect(measureFlip(-0.5, -0.5)).toBeCloseTo(1, 12);
});

test("a side lasts back to the day before which it was the other", () => {
  const days = [
    { day: "2026-01-01", lead: 0.2 },
    { day: "2026-01-02", lead: -0.1 },
    { day: "2026-01-03", lead: 0.1 },
    { day: "2026-01-04", lead: 0.3 },
  ];
  expect(sinceDay(days)).toEqual({ day: "2026-01-03", isAhead: true, isWhole: true });
  expect(sinceDay(days.slice(0, 2))).toEqual({ day: "2026-01-02", isAhead: false, isWhole: true });
});

test("where the day before is not known, it lasts at least so long", () => {
  const days = [
    { day: "2026-01-01", lead: 0.2 },
    { day: "2026-01-02", lead: null },
    { day: "2026-01-03", lead: 0.1 },
  ];
  expect(sinceDay(days)).toEqual({ day: "2026-01-03", isAhead: true, isWhole: false });
  expect(sinceDay(days.slice(0, 1))).toEqual({ day: "2026-01-01", isAhead: true, isWhole: false });
  expect(sinceDay([{ day: "2026-01-01", lead: null }])).toBeNull();
  expect(sinceDay([])).toBeNull();
});
