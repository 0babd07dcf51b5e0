import { describe, expect, test } from "vitest";
import { judgeContinuity } from "./judge-continuity.ts";
import type { Continuity } from "./judge-continuity.ts";

function judge(
  before: readonly [price: number, supply: number],
  after: readonly [price: number, supply: number],
  days: number,
  marketMove = 0,
  isNamed = false,
): Continuity["continues"] | string {
  const verdict = judgeContinuity(
    { price: before[0], supply: before[1] },
    { price: after[0], supply: after[1] },
    { days, marketMove, isNamed },
  );
  return verdict.continues || verdict.reason;
}

describe("judgeContinuity", () => {
  test.each([
    ["LUNA diluted to death", [1.075, 1.46e9], [0.003_559, 1.91e11], 1],
    ["Zcash on its second day", [2_044, 476], [574.8, 1_040], 1],
    ["a recount at the same price", [0.3123, 4.85e8], [0.3111, 5.88e12], 1],
    ["a wrong tick at the same supply", [0.0282, 2.09e7], [0.6141, 2.09e7], 3],
    ["a coin without market cap", [1, 0], [40, 0], 1],
    ["a coin whose unlocked supply grew in months off the list", [33.6, 6.94e6], [4.903, 4.03e7], 281],
  ] as const)("%s stays one coin", (_, before, after, days) => {
    expect(judge(before, after, days)).toBe(true);
  });

  test.each([
    ["BitTorrent's 1:1000", "redenominated", [0.002_444, 9.9e11], [0.000_002_1, 9.31e14], 1],
    ["BinaryX's 1:100", "redenominated", [137.8, 2.89e6], [1.36, 2.89e8], 1],
    ["new LUNA after old", "another-coin", [0.003_559, 1.91e11], [1.91, 1.27e8], 119],
    ["Uniswap after UNICORN", "another-coin", [0.6305, 6e7], [3.471, 1.7e8], 205],
    ["UNUS SED LEO after LEOcoin", "another-coin", [0.208, 1.02e8], [1.853, 1e9], 300],
    ["Stacks after Stox", "another-coin", [0.4662, 4.27e7], [0.096_53, 2.05e8], 767],
    ["a ticker back at many times the price", "another-coin", [0.000_012, 1.86e8], [0.1877, 2.66e8], 2_140],
  ] as const)("%s is a break", (_, reason, before, after, days) => {
    expect(judge(before, after, days)).toBe(reason);
  });

  test("what the whole market did is no jump of the coin", () => {
    expect(judge([1, 100], [0.2, 50], 1, Math.log(0.25))).toBe(true);
    expect(judge([1, 100], [0.2, 50], 1)).toBe("another-coin");
  });

  test("a coin that names itself breaks on a round ratio alone, or after years", () => {
    expect(judge([0.1208, 2.04e9], [0.003_705, 4.26e10], 303, 0, true)).toBe(true);
    expect(judge([69.26, 2.85e6], [1.03, 2.89e8], 59, 0, true)).toBe("redenominated");
    expect(judge([12.53, 1.01e7], [7.987, 6.52e7], 1_005, 0, true)).toBe(true);
    expect(judge([0.3923, 6.5e7], [0.011_09, 4.19e10], 1_248, 0, true)).toBe("another-coin");
  });
});
