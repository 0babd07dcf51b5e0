import { expect, test } from "vitest";
import { layTiles } from "./lay-tiles.ts";
import { tileShade } from "./tile-shade.ts";

test("tiles fill the box in proportion to their sizes", () => {
  const tiles = layTiles([6, 3, 1], { width: 100, height: 50 });
  const areas = tiles.map(({ width, height }) => width * height);
  expect(areas.map((area) => Math.round(area))).toEqual([3000, 1500, 500]);
});

test("a shade tells side and distance, and none without a lead", () => {
  expect(tileShade(0.5, 0.5)).toContain("--color-altcoin) 55%");
  expect(tileShade(-9, 0.5)).toContain("--color-bitcoin) 55%");
  expect(tileShade(0, 0.5)).toContain("12%");
  expect(tileShade(null, 0.5)).toBe("var(--color-wash)");
});
