import { expect, test } from "vitest";
import { nearestIndex } from "./nearest-index.ts";

test("the nearest is found within, between and beyond", () => {
  expect([-5, 0, 0.4, 0.6, 6, 99].map((target) => nearestIndex([0, 1, 2, 10], target))).toEqual([
    0, 0, 0, 1, 3, 3,
  ]);
});

test("nothing is nearest in an empty list", () => {
  expect(nearestIndex([], 3)).toBe(-1);
});
