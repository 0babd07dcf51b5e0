import { expect, test } from "vitest";
import { stackSeries } from "./stack-series.ts";

test("series stack up, a missing value as nothing", () => {
  expect(
    stackSeries([
      [1, 2],
      [10, null],
      [100, 200],
    ]),
  ).toEqual([
    [1, 2],
    [11, 2],
    [111, 202],
  ]);
});
