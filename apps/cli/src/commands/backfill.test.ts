import { mkdirSync, rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createMarketStore, dataDirectory, openDatabase } from "@altseason/db";
import type { DatabaseOptions } from "@altseason/db";
import { findTestPostgres } from "@altseason/db/testing";
import { createReplayServer } from "@altseason/market-data/testing";
import type { ReplayServer } from "@altseason/market-data/testing";
import { REPLAYED_COINS, askedCoins, replayCoinGecko, replayedPrice } from "../testing/replay-coingecko.ts";
import { runAltseason, startAltseason } from "../testing/run-altseason.ts";
import type { AltseasonRun, StartedAltseason } from "../testing/run-altseason.ts";
import { createTemporaryFolder } from "../testing/temporary-folder.ts";
import type { TemporaryFolder } from "../testing/temporary-folder.ts";

const DAYS = 40;
const ARGS = [
  "backfill",
  "--provider",
  "coingecko",
  "--days",
  String(DAYS),
  "--requests-per-minute",
  "60000",
];
const postgres = await findTestPostgres();

let server: ReplayServer;
let folder: TemporaryFolder;

beforeEach(async () => {
  server = await createReplayServer();
  folder = createTemporaryFolder();
});

afterEach(async () => {
  await server.close();
  folder.remove();
});

function environment(further: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return { DATA_DIR: folder.path, MARKET_DATA_BASE_URL: server.baseUrl, ...further };
}

function backfill(...further: readonly string[]): Promise<AltseasonRun> {
  return runAltseason([...ARGS, ...further], { env: environment() });
}

async function untilAsked(count: number): Promise<void> {
  while (askedCoins(server).length < count) await pause(5);
}

/** Every coin on every day, by the one price it can have. */
async function expectWholeMarket(options: DatabaseOptions): Promise<void> {
  const database = await openDatabase(options);
  try {
    const store = createMarketStore(database);
    const days = await store.listDays("coingecko");
    expect(days).toHaveLength(DAYS);
    for (const { assetCount, origin, revision } of days) {
      expect([assetCount, origin, revision]).toEqual([REPLAYED_COINS.length, "close", 1]);
    }
    const matrix = await store.loadMatrix("coingecko");
    for (const [coin, id] of REPLAYED_COINS.entries()) {
      const column = matrix?.assets.findIndex((asset) => asset.id === id) ?? -1;
      for (let row = 0; row < DAYS; row += 1) {
        const price = matrix?.price[row * REPLAYED_COINS.length + column];
        expect(price).toBe(replayedPrice(coin, (matrix?.firstDay ?? 0) + row));
      }
    }
  } finally {
    await database.close();
  }
}

function embedded(): DatabaseOptions {
  return { dataDir: dataDirectory(folder.path).database };
}

describe("backfill, as a process", { timeout: 120_000 }, () => {
  test("fills the embedded database, tells how far it is, and done again changes nothing", async () => {
    replayCoinGecko(server, 0);
    const first = await backfill("--json");
    expect(JSON.parse(first.stdout)).toMatchObject({
      provider: "coingecko",
      dataSet: "coingecko",
      assets: 30,
      fetched: 30,
      resumed: 0,
      daysChanged: DAYS,
      gaps: [],
      holes: [],
    });
    expect(first.stderr).toMatch(/^coins \[#{20}\] 30\/30, \d+ a minute/m);
    expect(first.stderr).toMatch(/^days \[#{20}\] 40\/40/m);
    expect(first.stderr).not.toContain("\u001B");
    expect(first.status).toBe(0);
    const second = await backfill();
    expect(second.stdout).toMatch(/^ +0 changed in the database/m);
    expect(second.status).toBe(0);
    await expectWholeMarket(embedded());
  });

  test("killed in the midst of it, it goes on without fetching a finished coin again", async () => {
    replayCoinGecko(server, 30);
    let started: StartedAltseason | null = null;
    for (const asked of [8, 18]) {
      started = startAltseason(ARGS, { env: environment() });
      await untilAsked(asked);
      started.process.kill("SIGKILL");
      expect((await started.ended).status).toBeNull();
    }
    const last = await backfill("--json");
    const { fetched, resumed } = JSON.parse(last.stdout);
    expect(resumed).toBeGreaterThanOrEqual(10);
    expect(fetched + resumed).toBe(REPLAYED_COINS.length);
    // Four are under way at a time: no more than those are lost to a kill.
    expect(askedCoins(server).length).toBeLessThanOrEqual(REPLAYED_COINS.length + 2 * 4);
    expect(last.status).toBe(0);
    await expectWholeMarket(embedded());
  });

  test("killed at any moment, days are there whole or not at all", async () => {
    replayCoinGecko(server, 0);
    const whole = await backfill();
    expect(whole.status).toBe(0);
    rmSync(folder.path, { recursive: true });
    mkdirSync(folder.path);
    for (const delayMs of [250, 500, 750, 1_000, 1_250]) {
      const started = startAltseason(ARGS, { env: environment() });
      await pause(delayMs);
      started.process.kill("SIGKILL");
      await started.ended;
    }
    expect((await backfill()).status).toBe(0);
    await expectWholeMarket(embedded());
  });

  test("Ctrl-C stops it cleanly and says how to go on: status 130", async () => {
    replayCoinGecko(server, 30);
    const started = startAltseason(ARGS, { env: environment() });
    await untilAsked(10);
    started.process.kill("SIGINT");
    const { status, stderr, stdout } = await started.ended;
    expect(stderr).toMatch(/what was fetched is kept in .*; run the same command to go on\n/);
    expect(stderr).toMatch(/altseason backfill: stopped\n$/);
    expect([status, stdout]).toEqual([130, ""]);
    expect(JSON.parse((await backfill("--json")).stdout).resumed).toBeGreaterThanOrEqual(5);
    await expectWholeMarket(embedded());
  });

  test("coins that can't be had are reported: gaps are status 1 and closed by another run", async () => {
    replayCoinGecko(server, 0);
    const path = "/coins/coin-3/market_chart/range";
    server.reply(path, { status: 400, body: { error: "no such range" } });
    const broken = await backfill("--json");
    const { gaps } = JSON.parse(broken.stdout);
    expect(gaps.map(({ assetId }: { assetId: string }) => assetId)).toEqual(["coin-3"]);
    expect(broken.stderr).toContain("run the same command again to close the gaps");
    expect(broken.status).toBe(1);
    replayCoinGecko(server, 0);
    const mended = await backfill();
    expect(mended.stdout).toMatch(/^coins +30: 1 fetched, 29 kept from an earlier run$/m);
    expect(mended.status).toBe(0);
  });

  test("what a run staged is written anew where the database is another one", async () => {
    replayCoinGecko(server, 0);
    server.reply("/coins/coin-3/market_chart/range", { status: 400, body: {} });
    await backfill();
    rmSync(dataDirectory(folder.path).database, { recursive: true });
    replayCoinGecko(server, 0);
    expect((await backfill()).status).toBe(0);
    await expectWholeMarket(embedded());
  });

  test.each([
    [["--days", "0"], /--days: expected a whole number from 1, got "0"/],
    [["--from", "2021-01-01"], /--days: expected either --days or --from, got both/],
    [["--provider", "binance"], /--provider: expected one with a ranked listing and market caps/],
    [["--provider", "bloomberg"], /--provider: expected one of .*, got bloomberg/],
    [["--plan", "gold"], /--plan: expected demo or pro, got gold/],
  ])("%j is a wrong call: status 2", async (further, message) => {
    const { status, stderr, stdout } = await backfill(...further);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([2, ""]);
    expect(server.requests).toEqual([]);
  });

  test("a provider without history as it is set up says so before anything is fetched", async () => {
    const { status, stderr } = await runAltseason(["backfill", "--provider", "coinmarketcap"], {
      env: environment(),
    });
    expect(stderr).toMatch(/coinmarketcap: /);
    expect(stderr).not.toContain("what was fetched is kept");
    expect(status).toBe(1);
  });

  test.skipIf(!postgres.isPresent)(`fills Postgres, one run at a time${postgres.note}`, async () => {
    replayCoinGecko(server, 3_000);
    const { drop, url } = await postgres.create("cli_backfill");
    try {
      const env = environment({ DATABASE_URL: url });
      const started = startAltseason(ARGS, { env });
      await untilAsked(3);
      const other = await runAltseason(ARGS, { env });
      expect(other.stderr).toContain("another backfill of the data set coingecko is running");
      expect(other.status).toBe(1);
      replayCoinGecko(server, 0);
      expect((await started.ended).status).toBe(0);
      await expectWholeMarket({ url });
    } finally {
      await drop();
    }
  });
});
