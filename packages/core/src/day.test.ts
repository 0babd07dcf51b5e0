import { expect, test } from "vitest";
import { dayOfTime, formatDay, parseDay } from "./day.ts";

test("a day reads and writes as itself", () => {
  expect(parseDay("1970-01-01")).toBe(0);
  expect(formatDay(parseDay("2024-02-29"))).toBe("2024-02-29");
});

test.each(["2023-02-29", "2024-13-01", "24-01-01", "2024-01-01T00:00:00Z", ""])("%j is refused", (text) => {
  expect(() => parseDay(text)).toThrow("expected an existing day as YYYY-MM-DD");
});

test("the last millisecond of a day belongs to it", () => {
  expect(dayOfTime(Date.UTC(2024, 0, 2) - 1)).toBe(parseDay("2024-01-01"));
  expect(dayOfTime(Date.UTC(2024, 0, 2))).toBe(parseDay("2024-01-02"));
});
