import { expect, test } from "vitest";
import { layTiles } from "./lay-tiles.ts";

test("tiles fill the box in proportion to their sizes", () => {
  const tiles = layTiles([6, 3, 1], { width: 100, height: 50 });
  const areas = tiles.map(({ width, height }) => width * height);
  expect(areas.map((area) => Math.round(area))).toEqual([3000, 1500, 500]);
});
