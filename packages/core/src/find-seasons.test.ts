import { describe, expect, test } from "vitest";
import { formatDay } from "./day.ts";
import { findSeasons } from "./find-seasons.ts";
import { seasonOf } from "./season.ts";

const points = (...values: readonly number[]) =>
  values.map((value, index) => ({
    day: formatDay(19_000 + index),
    value,
    outperformers: value,
    constituents: 100,
    season: seasonOf(value, 100),
  }));

describe("findSeasons", () => {
  test("a season is entered at 75 and not before", () => {
    expect(findSeasons(points(74, 74, 60))).toEqual([]);
    expect(findSeasons(points(74, 75))).toMatchObject([
      { season: "altcoin", firstDay: "2022-01-09", lastDay: null, lengthDays: 1 },
    ]);
  });

  test("two days below 70 do not end it, the third does; what was said before is not redated", () => {
    expect(findSeasons(points(80, 69, 69, 90))).toMatchObject([{ lastDay: null, lengthDays: 4 }]);
    expect(findSeasons(points(80, 69, 69, 69, 90))).toMatchObject([
      { firstDay: "2022-01-08", lastDay: "2022-01-10", lengthDays: 3 },
      { firstDay: "2022-01-12", lastDay: null },
    ]);
  });

  test("exactly 70 is not below it", () => {
    expect(findSeasons(points(75, 70, 70, 70, 70))).toMatchObject([{ lastDay: null, lengthDays: 5 }]);
  });

  test("a Bitcoin season mirrors it at 25 and 30", () => {
    expect(findSeasons(points(26, 25, 30, 30, 31, 31, 31))).toMatchObject([
      { season: "bitcoin", firstDay: "2022-01-09", lastDay: "2022-01-13" },
    ]);
  });

  test("the opposite threshold ends a season at once and begins the other", () => {
    expect(findSeasons(points(90, 20))).toMatchObject([
      { season: "altcoin", lastDay: "2022-01-08" },
      { season: "bitcoin", firstDay: "2022-01-09", lastDay: null },
    ]);
  });

  test("the extreme is the highest, or in a Bitcoin season the lowest, and its first day", () => {
    expect(findSeasons(points(75, 90, 90, 80))[0]?.extreme).toEqual({ day: "2022-01-09", value: 90 });
    expect(findSeasons(points(20, 3, 7))[0]?.extreme).toEqual({ day: "2022-01-09", value: 3 });
  });

  test("the exact fraction decides, not the rounded value", () => {
    const point = {
      day: "2022-01-08",
      value: 75,
      outperformers: 149,
      constituents: 200,
      season: "neutral" as const,
    };
    expect(findSeasons([point])).toEqual([]);
  });
});
