import type { SeasonRun } from "@altseason/contract";
import { expect, test } from "vitest";
import { seasonChanges } from "./season-changes.ts";

const run = (season: SeasonRun["season"], firstDay: string, lastDay: string | null): SeasonRun => ({
  season,
  firstDay,
  lastDay,
  lengthDays: 3,
  extreme: { day: firstDay, value: 80 },
  altcoinReturn: 0.2,
  benchmarkReturn: 0.1,
});

test("each season begins once and ends once, newest first", () => {
  const runs = [run("altcoin", "2026-01-01", "2026-01-03"), run("bitcoin", "2026-02-01", null)];
  expect(seasonChanges(runs).map(({ day, kind, run: { season } }) => [day, kind, season])).toEqual([
    ["2026-02-01", "began", "bitcoin"],
    ["2026-01-03", "ended", "altcoin"],
    ["2026-01-01", "began", "altcoin"],
  ]);
});

test("a season that lasts has no end", () => {
  expect(seasonChanges([run("altcoin", "2026-01-01", null)])).toHaveLength(1);
});
