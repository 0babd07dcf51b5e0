import { parseDay } from "@altseason/core";
import { expect, test } from "vitest";
import { dateTicks } from "./date-ticks.ts";

const ticksOf = (first: string, last: string): readonly string[] =>
  dateTicks({ first: parseDay(first), last: parseDay(last) }, 6).map(({ day }) => day);

test("two years have a label every six months, ten years one every second year", () => {
  expect(ticksOf("2024-11-24", "2026-11-24")).toEqual([
    "2025-01-01",
    "2025-07-01",
    "2026-01-01",
    "2026-07-01",
  ]);
  expect(ticksOf("2013-07-28", "2023-12-31")).toEqual([
    "2015-01-01",
    "2017-01-01",
    "2019-01-01",
    "2021-01-01",
    "2023-01-01",
  ]);
});

test("a few days may have none", () => {
  expect(ticksOf("2026-11-02", "2026-11-20")).toEqual([]);
});
