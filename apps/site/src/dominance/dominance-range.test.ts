import { expect, test } from "vitest";
import { dominancePath, dominanceStart, parseDominanceRange } from "./dominance-range.ts";

test("an address names a range, or the first, or none", () => {
  expect(["default", "all", "1y", "2y", ""].map(parseDominanceRange)).toEqual([
    "all",
    "all",
    "1y",
    null,
    null,
  ]);
  expect([dominancePath("all"), dominancePath("1y")]).toEqual(["/dominance", "/dominance/1y"]);
});

test("a range reaches back by years of the calendar", () => {
  expect(dominanceStart("1y", "2024-03-01")).toBe("2023-03-01");
  expect(dominanceStart("3y", "2024-02-29")).toBe("2021-03-01");
  expect(dominanceStart("all", "2024-02-29")).toBeNull();
});
