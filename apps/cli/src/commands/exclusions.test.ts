import { afterAll, describe, expect, test } from "vitest";
import { listExclusions } from "@altseason/core";
import { exampleCsv } from "../testing/example-market.ts";
import { runAltseason } from "../testing/run-altseason.ts";
import { createTemporaryFolder } from "../testing/temporary-folder.ts";

const folder = createTemporaryFolder();
const file = folder.write("market.csv", exampleCsv());

afterAll(() => folder.remove());

describe("exclusions, as a process", () => {
  test("without data it is the curated table, for people, as CSV and as one JSON object", async () => {
    const [people, csv, json] = await Promise.all(
      [[], ["--csv"], ["--json"]].map((form) => runAltseason(["exclusions", ...form])),
    );
    const count = listExclusions().length;
    expect(people?.stdout).toContain(`: ${count}\n`);
    expect(people?.stdout).toMatch(/^stablecoin +USDT +tether +825 {2}a US dollar stablecoin/m);
    const [header, ...rows] = csv?.stdout.trimEnd().split("\n") ?? [];
    expect(header).toBe("rule,symbol,coingecko,coinmarketcap,reason,anchor,from,until");
    expect(rows).toHaveLength(count);
    expect(rows.find((row) => row.includes(",tether,"))).toMatch(/^stablecoin,USDT,tether,825,/);
    expect(JSON.parse(json?.stdout ?? "").table).toEqual(listExclusions());
    for (const run of [people, csv, json]) expect([run?.status, run?.stderr]).toEqual([0, ""]);
  });

  test("with data it is who is excluded on a day, and by what evidence", async () => {
    const args = ["exclusions", "--data", file, "--day", "2021-02-01"];
    const [people, csv, json] = await Promise.all(
      [[], ["--csv"], ["--json"]].map((form) => runAltseason([...args, ...form])),
    );
    expect(people?.stdout).toMatch(/^2021-02-01: 2 of 14 ranked coins are excluded/);
    const [header, ...rows] = csv?.stdout.trimEnd().split("\n") ?? [];
    expect(header).toBe("rank,id,symbol,name,rule,basis,evidence");
    expect(rows.map((row) => row.split(",").slice(1, 5))).toEqual([
      ["BTC", "BTC", "", "benchmark"],
      ["USDT", "USDT", "", "stablecoin"],
    ]);
    const told = JSON.parse(json?.stdout ?? "");
    expect([told.day, told.ranked, told.excluded.length]).toEqual(["2021-02-01", 14, 2]);
    for (const run of [people, csv, json]) expect(run?.status).toBe(0);
  });

  test("a day outside the data is status 1, a day without data status 2", async () => {
    const outside = await runAltseason(["exclusions", "--data", file, "--day", "2022-02-01"]);
    expect(outside.stderr).toMatch(/runs from 2021-01-01 to 2021-03-01; 2022-02-01 lies outside/);
    expect([outside.status, outside.stdout]).toEqual([1, ""]);
    expect((await runAltseason(["exclusions", "--day", "2022-02-01"])).status).toBe(2);
  });
});
