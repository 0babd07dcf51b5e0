import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MarketMatrix } from "@altseason/core";
import { createMarketStore, dataDirectory, openDatabase } from "@altseason/db";
import type { DatabaseOptions } from "@altseason/db";
import { findTestPostgres } from "@altseason/db/testing";
import { importCsvMarket } from "@altseason/market-data";
import { EXAMPLE_DAYS, exampleCsv } from "../testing/example-market.ts";
import { runAltseason } from "../testing/run-altseason.ts";
import { createTemporaryFolder } from "../testing/temporary-folder.ts";

const folder = createTemporaryFolder();
const file = folder.write("market.csv", exampleCsv());
const { matrix: imported } = importCsvMarket([file]);
const postgres = await findTestPostgres();

afterAll(() => folder.remove());

async function loadMatrix(options: DatabaseOptions, dataSetId: string): Promise<MarketMatrix | null> {
  const database = await openDatabase(options);
  try {
    return await createMarketStore(database).loadMatrix(dataSetId);
  } finally {
    await database.close();
  }
}

/** Each price of the file, wherever its coin stands in the store. */
function expectSameMarket(stored: MarketMatrix | null): void {
  expect(stored?.firstDay).toBe(imported.firstDay);
  expect(stored?.source.kind).toBe("imported");
  for (const [column, { id }] of imported.assets.entries()) {
    const at = stored?.assets.findIndex((asset) => asset.id === id) ?? -1;
    expect(at).toBeGreaterThanOrEqual(0);
    for (let row = 0; row < EXAMPLE_DAYS; row += 1) {
      const own = imported.price[row * imported.assets.length + column];
      expect(stored?.price[row * (stored?.assets.length ?? 0) + at]).toBe(own);
    }
  }
}

interface Place {
  readonly env: Readonly<Record<string, string>>;
  readonly database: DatabaseOptions;
}

function describeImport(kind: string, open: () => Promise<Place & { readonly drop: () => unknown }>): void {
  describe(`import, as a process, into ${kind}`, { timeout: 120_000 }, () => {
    let place: Place & { readonly drop: () => unknown };

    beforeAll(async () => {
      place = await open();
    });

    afterAll(async () => {
      await place.drop();
    });

    test("writes whole days and says what became of them", async () => {
      const { status, stderr, stdout } = await runAltseason(["import", "--data", file], { env: place.env });
      expect(stdout).toMatch(/^days +2021-01-01 to 2021-03-01: 60 written, of which 60 changed$/m);
      expect(stdout).toMatch(/^coins +14$/m);
      expect(stderr).toMatch(/60 days of 14 coins to the /);
      expect(status).toBe(0);
      expectSameMarket(await loadMatrix(place.database, "imported"));
    });

    test("done again it changes nothing", async () => {
      const { status, stdout } = await runAltseason(["import", "--data", file, "--json"], { env: place.env });
      expect(JSON.parse(stdout)).toMatchObject({ daysWritten: EXAMPLE_DAYS, daysChanged: 0, breaks: [] });
      expect(status).toBe(0);
    });

    test("a corrected file changes its days alone, under a data set's own name", async () => {
      const args = ["--data-set", "mine", "--json"];
      await runAltseason(["import", "--data", file, ...args], { env: place.env });
      const corrected = folder.write(
        "corrected.csv",
        exampleCsv().replace(/^(2021-02-03,ETH),[^,]+/m, "$1,7"),
      );
      const { stdout } = await runAltseason(["import", "--data", corrected, ...args], { env: place.env });
      expect(JSON.parse(stdout)).toMatchObject({ dataSet: "mine", daysChanged: 1 });
    });

    test("a data set of other ids is refused, with a way out", async () => {
      const ids = folder.write(
        "ids.csv",
        "date,id,symbol,price,market_cap\n2021-01-01,bitcoin,BTC,1,2\n2021-01-02,bitcoin,BTC,1,2\n",
      );
      const { status, stderr, stdout } = await runAltseason(["import", "--data", ids], { env: place.env });
      expect(stderr).toMatch(/expected imported to stay symbol ids.*\n.*--data-set ID/);
      expect([status, stdout]).toEqual([1, ""]);
    });
  });
}

describeImport("the embedded database", async () => {
  const dataDir = join(folder.path, "data");
  return {
    env: { DATA_DIR: dataDir },
    database: { dataDir: dataDirectory(dataDir).database },
    drop: () => {},
  };
});

describe.skipIf(!postgres.isPresent)(`on a server${postgres.note}`, () => {
  describeImport("Postgres", async () => {
    const { drop, url } = await postgres.create("cli_import");
    return { env: { DATABASE_URL: url, DATA_DIR: join(folder.path, "unused") }, database: { url }, drop };
  });
});

describe("import refuses", { timeout: 120_000 }, () => {
  test("an embedded database that another process has open, by name and with a way out", async () => {
    const dataDir = join(folder.path, "held");
    const database = await openDatabase({ dataDir: dataDirectory(dataDir).database });
    try {
      const { status, stderr, stdout } = await runAltseason(["import", "--data", file], {
        env: { DATA_DIR: dataDir },
      });
      expect(stderr).toContain(`is open in process ${process.pid}`);
      expect(stderr).toMatch(/Stop that process .*Postgres \(DATABASE_URL\)/);
      expect([status, stdout]).toEqual([1, ""]);
    } finally {
      await database.close();
    }
  });

  test("a Postgres that can't be reached, without showing its password", async () => {
    const { status, stderr } = await runAltseason(["import", "--data", file], {
      env: { DATABASE_URL: "postgres://me:secret-password@127.0.0.1:9/x" },
    });
    expect(stderr).toMatch(/127\.0\.0\.1:9: expected Postgres to answer\nCheck DATABASE_URL/);
    expect(stderr).not.toContain("secret-password");
    expect(status).toBe(1);
  });

  test("a faulty file before anything is made", async () => {
    const dataDir = join(folder.path, "untouched");
    const faulty = folder.write("faulty.csv", "date,symbol,price,market_cap\n2021-01-01,BTC,x,2\n");
    const { status, stderr } = await runAltseason(["import", "--data", faulty], {
      env: { DATA_DIR: dataDir },
    });
    expect(stderr).toMatch(/faulty\.csv:2 \(price\)/);
    expect(stderr).not.toContain("making");
    expect(status).toBe(1);
  });

  test("a name that is none: status 2", async () => {
    const args = ["import", "--data", file, "--data-set", "../x"];
    const { status, stderr } = await runAltseason(args);
    expect(stderr).toMatch(/--data-set: expected .* got "\.\.\/x"/);
    expect(status).toBe(2);
  });
});
