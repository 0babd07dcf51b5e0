import { afterAll, describe, expect, test } from "vitest";
import { EXAMPLE_DAYS, exampleCsv } from "../testing/example-market.ts";
import { runAltseason } from "../testing/run-altseason.ts";
import type { AltseasonRun } from "../testing/run-altseason.ts";
import { createTemporaryFolder } from "../testing/temporary-folder.ts";

const folder = createTemporaryFolder();
const file = folder.write("market.csv", exampleCsv());

afterAll(() => folder.remove());

function history(...further: readonly string[]): Promise<AltseasonRun> {
  return runAltseason(["history", "--data", file, "--variant", "top10-30d", ...further]);
}

describe("history, as a process", () => {
  test("prints a line for every day that has a reading", async () => {
    const { status, stderr, stdout } = await history("--csv");
    const [header, ...rows] = stdout.trimEnd().split("\n");
    expect(header).toBe("date,value,outperformers,constituents");
    // Matching carries prices by up to three days, so that the first reading has a base three days younger.
    expect(rows.length).toBeGreaterThanOrEqual(EXAMPLE_DAYS - 30);
    expect(rows.at(-1)).toBe("2021-03-01,60,6,10");
    expect([status, stderr]).toEqual([0, ""]);
  });

  test("--json prints one object with the same points", async () => {
    const [csv, json] = await Promise.all([history("--csv"), history("--json")]);
    const { points, variant } = JSON.parse(json.stdout);
    expect(variant).toBe("top10-30d");
    expect(
      points.map(
        ({ constituents, day, outperformers, value }: Record<string, unknown>) =>
          `${String(day)},${String(value)},${String(outperformers)},${String(constituents)}`,
      ),
    ).toEqual(csv.stdout.trimEnd().split("\n").slice(1));
  });

  test("--from and --to are both included", async () => {
    const { stdout } = await history("--from", "2021-02-25", "--to", "2021-02-27");
    expect(stdout.match(/^\d{4}-\d{2}-\d{2}/gm)).toEqual(["2021-02-25", "2021-02-26", "2021-02-27"]);
  });

  test("no reading among the days asked for is status 1, and says what the data covers", async () => {
    const { status, stderr, stdout } = await history("--from", "2022-01-01");
    expect(stderr).toContain("the data runs from 2021-01-01 to 2021-03-01");
    expect(stdout).toBe("date,value,outperformers,constituents\n");
    expect(status).toBe(1);
  });

  test("a day that is none is named by its option: status 2", async () => {
    const { status, stderr, stdout } = await history("--to", "2021-13-01");
    expect(stderr).toMatch(/--to: expected an existing day as YYYY-MM-DD, got "2021-13-01"/);
    expect([status, stdout]).toEqual([2, ""]);
  });

  test("--csv and --json together are refused: status 2", async () => {
    expect((await history("--csv", "--json")).status).toBe(2);
  });
});
