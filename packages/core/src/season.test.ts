import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indexValue, seasonOf } from "./season.ts";

describe("seasonOf", () => {
  test.each([
    [75, 100, "altcoin"],
    [37, 49, "altcoin"],
    [73, 98, "neutral"],
    [25, 100, "bitcoin"],
    [13, 51, "neutral"],
    [0, 50, "bitcoin"],
  ] as const)("%i of %i is %s", (outperformers, constituents, season) => {
    expect(seasonOf(outperformers, constituents)).toBe(season);
  });

  test("the exact fraction decides: 149/200 rounds to 75 and is neutral", () => {
    expect(indexValue(149, 200)).toBe(75);
    expect(seasonOf(149, 200)).toBe("neutral");
  });
});

describe("indexValue", () => {
  test("it rounds half up: 1/8 is 12.5, hence 13", () => {
    expect(indexValue(1, 8)).toBe(13);
    expect(indexValue(28, 49)).toBe(57);
  });

  test("it lies within half a point of the fraction", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat(1000), (n, k) => {
        const percent = (100 * Math.min(k, n)) / n;
        expect(Math.abs(indexValue(Math.min(k, n), n) - percent)).toBeLessThanOrEqual(0.5 + 1e-9);
      }),
    );
  });
});
