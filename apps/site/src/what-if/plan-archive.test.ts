import { expect, test } from "vitest";
import { planArchive } from "./plan-archive.ts";

test("of ten years the newest two come first, with a year and a bit for their windows", () => {
  expect(planArchive({ firstDay: "2013-04-28", lastDay: "2023-12-31" }).recent).toEqual({
    url: "/v1/market.bin?top=400&from=2020-12-16",
    showFrom: "2021-12-31",
  });
});

test("a market of four years comes whole", () => {
  expect(planArchive({ firstDay: "2022-10-17", lastDay: "2026-11-24" }).recent).toBeNull();
});
