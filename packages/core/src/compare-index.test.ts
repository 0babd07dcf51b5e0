import { describe, expect, test } from "vitest";
import { compareIndex } from "./compare-index.ts";
import type { DatedValue } from "./compare-index.ts";

const series = (...values: readonly (readonly [day: string, value: number])[]): readonly DatedValue[] =>
  values.map(([day, value]) => ({ day, value }));

describe("compareIndex", () => {
  const ours = series(["2020-12-30", 10], ["2020-12-31", 30], ["2021-01-01", 80], ["2021-01-02", 50]);
  const published = series(["2021-01-01", 74], ["2020-12-31", 30], ["2020-12-30", 13], ["2021-01-03", 9]);
  const comparison = compareIndex(ours, published);

  test("differences, bias and zones are those of the shared days alone", () => {
    expect(comparison).toMatchObject({ daysCompared: 3, daysOnlyOurs: 1, daysOnlyPublished: 1 });
    expect(comparison.meanAbsoluteDifference).toBeCloseTo((3 + 0 + 6) / 3, 12);
    expect(comparison.bias).toBeCloseTo((-3 + 0 + 6) / 3, 12);
    expect(comparison.shareWithinFive).toBeCloseTo(2 / 3, 12);
    expect(comparison.shareInSameZone).toBeCloseTo(2 / 3, 12);
  });

  test("the days are sorted by difference", () => {
    expect(comparison.days.map(({ day }) => day)).toEqual(["2021-01-01", "2020-12-30", "2020-12-31"]);
  });

  test("correlation is Pearson's: 1 for a shifted series, −1 for its mirror, null for a constant one", () => {
    const days = ["2021-01-01", "2021-01-02", "2021-01-03"] as const;
    const of = (...values: readonly number[]): readonly DatedValue[] =>
      days.map((day, index) => ({ day, value: values[index] ?? 0 }));
    expect(compareIndex(of(10, 20, 40), of(15, 25, 45)).correlation).toBeCloseTo(1, 12);
    expect(compareIndex(of(10, 20, 40), of(90, 80, 60)).correlation).toBeCloseTo(-1, 12);
    expect(compareIndex(of(10, 20, 40), of(7, 7, 7)).correlation).toBeNull();
  });

  test("series that share no day are refused", () => {
    expect(() => compareIndex(ours, series(["1999-01-01", 1]))).toThrow(RangeError);
  });
});
