import { expect, test } from "vitest";
import { formatAge, formatDay, formatDays, formatInstant, formatShortDay } from "./format-time.ts";

test("days are read in UTC, whatever the machine's zone", () => {
  expect([formatDay("2026-03-01"), formatShortDay("2026-03-01")]).toEqual(["1 March 2026", "1 Mar 2026"]);
});

test("instants name their zone", () => {
  expect(formatInstant("2026-03-01T00:10:30Z")).toBe("1 March 2026 at 00:10 UTC");
});

test("an age is told in its largest whole unit", () => {
  expect([0, 59, 60, 7_300, 86_400, 400_000].map(formatAge)).toEqual([
    "0 seconds",
    "59 seconds",
    "1 minute",
    "2 hours",
    "1 day",
    "4 days",
  ]);
});

test("a count of days has its plural", () => {
  expect([1, 61].map(formatDays)).toEqual(["1 day", "61 days"]);
});
