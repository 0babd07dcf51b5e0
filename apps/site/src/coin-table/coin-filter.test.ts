import { expect, test } from "vitest";
import { STANDING_FILTERS, countStandings, hasStanding } from "./coin-filter.ts";

const rows = (
  [
    "benchmark",
    "outperformed",
    "underperformed",
    "underperformed",
    "excluded",
    "passed-over",
    "below-cut",
  ] as const
).map((standing) => ({ standing }));

test("filters are counted without Bitcoin, all with it", () => {
  expect(countStandings(rows)).toEqual({ index: 3, beat: 1, lost: 2, out: 1, new: 1, all: 7 });
});

test("Bitcoin's line stays beside those it is held against", () => {
  const withLine = STANDING_FILTERS.filter((filter) => hasStanding({ standing: "benchmark" }, filter));
  expect(withLine).toEqual(["index", "beat", "lost", "all"]);
});
