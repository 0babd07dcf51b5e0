import { expect, test } from "vitest";
import { seasonYears } from "./season-years.ts";

const season = (firstDay: string, lastDay: string | null): Parameters<typeof seasonYears>[0][number] => ({
  season: "altcoin",
  firstDay,
  lastDay,
  lengthDays: 1,
  extreme: { day: firstDay, value: 80 },
  altcoinReturn: null,
  benchmarkReturn: null,
});

test("every year of the data has a line, newest first, with the part the data hold", () => {
  const years = seasonYears([], "2021-07-02", "2023-01-01");
  expect(years.map(({ year }) => year)).toEqual([2023, 2022, 2021]);
  expect(years.map(({ heldLeft, heldWidth }) => [heldLeft, heldWidth])).toEqual([
    [0, 0.27],
    [0, 100],
    [49.86, 50.14],
  ]);
});

test("a season over New Year has a part in both years, its last day included", () => {
  const years = seasonYears([season("2021-12-31", "2022-01-01")], "2021-01-01", "2022-12-31");
  expect(years.map(({ parts }) => parts.map(({ left, width }) => [left, width]))).toEqual([
    [[0, 0.27]],
    [[99.73, 0.27]],
  ]);
});

test("a season that goes on reaches to the last day of the data", () => {
  const [year] = seasonYears([season("2022-01-01", null)], "2022-01-01", "2022-01-31");
  expect(year?.parts[0]).toMatchObject({ left: 0, width: 8.49 });
});
