import { expect, test } from "vitest";
import { isHistoryRange, rangeStart } from "./history-range.ts";

test("a range holds as many days as its name says, the last one included", () => {
  expect(rangeStart("30d", "2026-03-30")).toBe("2026-03-01");
  expect(rangeStart("1y", "2026-03-30")).toBe("2025-03-31");
});

test("all days have no first one", () => {
  expect(rangeStart("all", "2026-03-30")).toBeNull();
});

test("only the known ranges are ranges", () => {
  expect(["30d", "all", "2y", "", "ALL"].filter(isHistoryRange)).toEqual(["30d", "all"]);
});
