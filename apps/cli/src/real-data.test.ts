import { afterAll, describe, expect, test } from "vitest";
import { runAltseason } from "./testing/run-altseason.ts";
import { findSharedData } from "./testing/shared-data.ts";
import { createTemporaryFolder } from "./testing/temporary-folder.ts";

const daily = findSharedData("cmc-daily-top200");
const gecko = findSharedData("coingecko-daily-2021");
const monthly = findSharedData("cmc-monthly-snapshots");
const folder = createTemporaryFolder();
const PATIENCE_MS = 120_000;

afterAll(() => folder.remove());

/** Takes a reading with match options of its own and verifies it against the same data. */
async function roundTrip(
  data: readonly string[],
  choice: readonly string[],
): Promise<{ readonly value: unknown; readonly verdict: string }> {
  const { status, stderr, stdout } = await runAltseason(["reading", ...data, ...choice, "--json"]);
  expect([status, stderr]).toEqual([0, ""]);
  const file = folder.write(`reading-${String(JSON.parse(stdout).day)}.json`, stdout);
  const verified = await runAltseason(["verify", file, ...data]);
  expect(verified.status).toBe(0);
  return { value: JSON.parse(stdout).value, verdict: verified.stdout };
}

describe.skipIf(!daily.isPresent)(`ten years of daily top 200${daily.note}`, { timeout: PATIENCE_MS }, () => {
  test("a reading of 2021-04-16 is verified equal", async () => {
    const data = ["--data", daily.path("cmc-daily-top200")];
    const { value, verdict } = await roundTrip(data, ["--day", "2021-04-16", "--variant", "top50-90d"]);
    expect(value).toBeGreaterThanOrEqual(95);
    expect(verdict).toMatch(/^equal: 2021-04-16 top50-90d /);
  });

  test("the history has a line for nearly every day, ascending", async () => {
    const args = ["history", "--data", daily.path("cmc-daily-top200"), "--variant", "top50-90d", "--csv"];
    const { status, stderr, stdout } = await runAltseason(args);
    const days = stdout.match(/^\d{4}-\d{2}-\d{2}/gm) ?? [];
    expect(days.length).toBeGreaterThan(3_600);
    expect(days).toEqual(days.toSorted());
    expect([status, stderr]).toEqual([0, ""]);
  });
});

describe.skipIf(!gecko.isPresent)(`CoinGecko's 2021${gecko.note}`, { timeout: PATIENCE_MS }, () => {
  test("a reading with the days put back by one is verified equal", async () => {
    const data = ["--data", gecko.path("coingecko-daily-2021"), "--day-offset", "-1"];
    const { verdict } = await roundTrip(data, ["--day", "2021-11-10", "--variant", "top100-90d"]);
    expect(verdict).toMatch(/^equal: 2021-11-10 top100-90d /);
  });
});

describe.skipIf(!monthly.isPresent)(`monthly snapshots${monthly.note}`, { timeout: PATIENCE_MS }, () => {
  test("a reading with the nearest snapshot three days off at most is verified equal", async () => {
    const data = ["--data", monthly.path("cmc-monthly-snapshots")];
    const choice = ["--match", "nearest:3", "--variant", "top50-90d", "--day"];
    const days = await runAltseason(["history", ...data, ...choice.slice(0, 4), "--json"]);
    const last: unknown = JSON.parse(days.stdout).points.at(-1)?.day;
    const { verdict } = await roundTrip(data, [...choice, String(last)]);
    expect(verdict).toMatch(new RegExp(`^equal: ${String(last)} top50-90d `));
  });
});

describe.skipIf(!daily.isPresent || !monthly.isPresent)(
  `long and snapshot files together${daily.note}${monthly.note}`,
  { timeout: PATIENCE_MS },
  () => {
    test("are refused where they tell different numbers of a day, naming both lines", async () => {
      const paths = [daily.path("cmc-daily-top200/2021.csv.gz"), monthly.path("cmc-monthly-snapshots")];
      const { status, stderr, stdout } = await runAltseason(["reading", "--data", ...paths]);
      expect(stderr).toMatch(/snapshots\.csv\.gz:\d+: .*2021\.csv\.gz:\d+|expected one way of naming coins/);
      expect([status, stdout]).toEqual([1, ""]);
    });
  },
);
