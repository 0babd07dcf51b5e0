import type { History } from "@altseason/contract";
import { describe, expect, test } from "vitest";
import { calmSide, dateTicks, extremesOf, linePath, placeOf, runsOf } from "./chart-geometry.ts";

const pointOn = (day: string, value: number): History["points"][number] => ({
  day,
  value,
  outperformers: value,
  constituents: 100,
  season: "neutral",
});

const points = [pointOn("2026-03-01", 0), pointOn("2026-03-02", 50), pointOn("2026-03-03", 100)];

describe("the line", () => {
  test("runs from the lower left to the upper right", () => {
    expect(linePath(points)).toBe("M0,300L500,150L1000,0");
  });

  test("breaks where a day has no value", () => {
    const gap = [
      pointOn("2026-03-01", 0),
      pointOn("2026-03-02", 50),
      pointOn("2026-03-03", 50),
      pointOn("2026-03-06", 100),
    ];
    expect(linePath(gap)).toBe("M0,300L200,150L400,150M1000,0Z");
    expect(runsOf(gap).map((run) => run.length)).toEqual([3, 1]);
  });

  test("of monthly snapshots goes from month to month, and breaks where one is missing", () => {
    const months = ["01", "02", "03", "04", "06"].map((month) => pointOn(`2026-${month}-01`, 50));
    expect(runsOf(months).map((run) => run.length)).toEqual([4, 1]);
  });

  test("is empty without points", () => {
    expect(linePath([])).toBe("");
  });
});

test("places are percent of the chart", () => {
  expect(placeOf(pointOn("2026-03-02", 75), points)).toEqual({ left: 50, top: 25 });
});

test("ticks fall on round dates within the range", () => {
  const year = Array.from({ length: 365 }, (_, index) =>
    pointOn(new Date(Date.UTC(2025, 6, 15 + index)).toISOString().slice(0, 10), 50),
  );
  const ticks = dateTicks(year, 6);
  expect(ticks.every(({ day }) => day.endsWith("-01"))).toBe(true);
  expect(ticks.every(({ left }) => left >= 0 && left <= 100)).toBe(true);
  expect(dateTicks([pointOn("2026-03-01", 5)], 6)).toEqual([{ day: "2026-03-01", left: 0 }]);
});

test("of equal extremes the latest is told", () => {
  const flat = [pointOn("2026-03-01", 5), pointOn("2026-03-02", 5)];
  expect(extremesOf(flat)?.high.day).toBe("2026-03-02");
  expect(extremesOf([])).toBeNull();
});

test("words stand on the side where the line keeps away", () => {
  expect([calmSide(points, 100), calmSide(points, 0)]).toEqual(["left", "right"]);
});
