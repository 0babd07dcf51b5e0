import type { SeasonRun } from "@altseason/contract";
import { expect, test } from "vitest";
import { orderSeasons } from "./order-seasons.ts";
import { summariseSeasons } from "./summarise-seasons.ts";

const run = (firstDay: string, lengthDays: number, more: Partial<SeasonRun> = {}): SeasonRun => ({
  season: "altcoin",
  firstDay,
  lastDay: "2021-12-31",
  lengthDays,
  extreme: { day: firstDay, value: 80 },
  altcoinReturn: 0.2,
  benchmarkReturn: 0.1,
  ...more,
});

test("only seasons of the kind that have ended are summed up", () => {
  const summary = summariseSeasons(
    [run("2021-01-01", 10), run("2021-02-01", 30), run("2021-03-01", 99, { lastDay: null })],
    "altcoin",
  );
  expect(summary).toMatchObject({ count: 2, medianLengthDays: 20, longest: { lengthDays: 30 } });
  expect(summariseSeasons([run("2021-01-01", 10)], "bitcoin")).toMatchObject({
    count: 0,
    medianLengthDays: null,
    longest: null,
    altcoinReturn: null,
  });
});

test("a season whose returns aren't known counts for its length alone", () => {
  const summary = summariseSeasons(
    [run("2021-01-01", 10, { altcoinReturn: null }), run("2021-02-01", 30, { benchmarkReturn: 0.5 })],
    "altcoin",
  );
  expect(summary).toMatchObject({ count: 2, measured: 1, altcoinsAhead: 0, benchmarkReturn: 0.5 });
});

test("seasons stand newest first or longest first", () => {
  const runs = [run("2021-01-01", 30), run("2021-02-01", 10), run("2021-03-01", 30)];
  const daysBy = (order: "newest" | "longest"): readonly string[] =>
    orderSeasons(runs, order).map(({ firstDay }) => firstDay);
  expect(daysBy("newest")).toEqual(["2021-03-01", "2021-02-01", "2021-01-01"]);
  expect(daysBy("longest")).toEqual(["2021-03-01", "2021-01-01", "2021-02-01"]);
});
