import { expect, test } from "vitest";
import { medianOf } from "./median.ts";
import { quantileOf } from "./quantile.ts";

test.each([
  [[], null],
  [[3], 3],
  [[3, 1], 2],
  [[5, 1, 3], 3],
  [[4, 1, 3, 2], 2.5],
])("the median of %j is %j", (values, expected) => {
  expect(medianOf(values)).toBe(expected);
});

test("quantiles lie between the numbers in proportion", () => {
  const sorted = [0, 10, 20, 30];
  expect([0, 0.1, 0.5, 0.75, 1].map((share) => quantileOf(sorted, share))).toEqual(
    [0, 3, 15, 22.5, 30].map((value) => expect.closeTo(value, 12)),
  );
});

test("numbers that are equal stay what they are to the last digit", () => {
  expect(quantileOf([0.1, 0.1, 0.1], 0.3)).toBe(0.1);
});
