import { expect, test } from "vitest";
import { dayPath, isIsoDay } from "./day-path.ts";

test("only days of the calendar are days", () => {
  const texts = ["2024-02-29", "2023-02-29", "2024-13-01", "2024-2-1", "today", "2024-02-291", ""];
  expect(texts.filter(isIsoDay)).toEqual(["2024-02-29"]);
});

test("the default variant needs no word", () => {
  expect(dayPath("2024-01-01", "top100-90d", "top100-90d")).toBe("/2024-01-01");
  expect(dayPath("2024-01-01", "top50-90d", "top100-90d")).toBe("/2024-01-01/top50-90d");
});
