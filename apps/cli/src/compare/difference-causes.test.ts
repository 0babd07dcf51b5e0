import { describe, expect, test } from "vitest";
import { indexValue } from "@altseason/core";
import { distanceToAttainable, shareOutDifference } from "./difference-causes.ts";
import type { DifferenceRoom } from "./difference-causes.ts";

function room(
  changes: Partial<DifferenceRoom> & { ahead?: number; behind?: number; least?: number; most?: number },
): DifferenceRoom {
  const {
    ours = 50,
    published = 50,
    constituents = 50,
    ahead = 0,
    behind = 0,
    least = ours,
    most = ours,
  } = changes;
  return {
    ours,
    published,
    constituents,
    near: { points: 1, justAhead: ahead, justBehind: behind, valueIfLost: null, valueIfWon: null },
    bounds: { symbols: [], countIfSkipped: constituents, valueIfSkipped: ours, least, most },
  };
}

describe("shareOutDifference", () => {
  test("coins near Bitcoin count on the side of the difference alone", () => {
    expect(shareOutDifference(room({ published: 44, ahead: 2, behind: 9 }))).toEqual({
      otherCount: 0,
      nearBitcoin: 4,
      withoutBase: 0,
      elsewhere: 2,
    });
  });

  test("coins without a base price account for what those near Bitcoin leave, as far as their bound goes", () => {
    expect(shareOutDifference(room({ published: 60, behind: 1, most: 56 }))).toMatchObject({
      nearBitcoin: 2,
      withoutBase: 6,
      elsewhere: 2,
    });
  });

  test("a published value that no share of our coins rounds to is another count by that distance", () => {
    expect(shareOutDifference(room({ published: 53, behind: 9 }))).toMatchObject({
      otherCount: 1,
      nearBitcoin: 2,
    });
  });

  test("the causes are never negative and add up to the difference, whatever the day", () => {
    const values = [0, 8, 25, 49, 51, 75, 98, 100];
    for (const ours of values) {
      for (const published of values) {
        for (const reach of [0, 3, 40]) {
          const bounds = { least: Math.max(0, ours - reach), most: Math.min(100, ours + reach) };
          const day = { ours, published, constituents: 49, ahead: reach, behind: 1, ...bounds };
          const parts = Object.values(shareOutDifference(room(day)));
          expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(Math.abs(ours - published), 9);
        }
      }
    }
  });
});

test("a value is attainable exactly where some number of winners rounds to it", () => {
  for (const constituents of [1, 7, 31, 49, 50, 99]) {
    const values = Array.from({ length: constituents + 1 }, (_, winners) =>
      indexValue(winners, constituents),
    );
    for (let value = 0; value <= 100; value += 1) {
      const nearest = Math.min(...values.map((own) => Math.abs(own - value)));
      expect(distanceToAttainable(value, constituents), `${value} of ${constituents}`).toBe(nearest);
    }
  }
});
