import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formatDay, parseDay } from "@altseason/core";
import { createBinanceProvider } from "../binance/binance-provider.ts";
import { createCoinGeckoProvider } from "../coingecko/coingecko-provider.ts";
import { createCoinMarketCapProvider } from "../coinmarketcap/coinmarketcap-provider.ts";
import { createMemoryMarketStore } from "../testing/create-memory-market-store.ts";
import { createReplayServer } from "../testing/create-replay-server.ts";
import type { ReplayServer } from "../testing/create-replay-server.ts";
import { replayCoinGeckoHistory } from "../testing/replay-coingecko-history.ts";
import type { BackfillOptions } from "./backfill-options.ts";
import { createFileJournal } from "./file-journal.ts";
import { openPlan } from "./plan-backfill.ts";
import type { OpenedPlan } from "./plan-backfill.ts";

const TODAY = parseDay("2026-03-01");
const NOON = Date.parse("2026-03-01T12:00:00Z");
const IDS = ["bitcoin", "ethereum", "solana"];

let server: ReplayServer;
let folder: string;
beforeEach(async () => {
  server = await createReplayServer();
  folder = await mkdtemp(join(tmpdir(), "altseason-plan-"));
  replayCoinGeckoHistory(server, { ids: IDS, close: () => 1, today: TODAY });
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

function open(options: Partial<BackfillOptions> = {}, nowMs: number = NOON): Promise<OpenedPlan> {
  const { baseUrl } = server;
  return openPlan(
    {
      provider: createCoinGeckoProvider({
        baseUrl,
        categories: [],
        requestsPerMinute: 1e9,
        now: () => nowMs,
      }),
      store: createMemoryMarketStore(),
      journal: createFileJournal(folder),
      dataSetId: "live",
      ...options,
    },
    nowMs,
  );
}

describe("days", () => {
  test("end with the last one that is over", async () => {
    const { plan } = await open({ days: 10 });
    expect([formatDay(plan.fromDay), formatDay(plan.toDay)]).toEqual(["2026-02-19", "2026-02-28"]);
  });

  test.each([
    ["2026-03-01T00:05:00Z", "2026-02-27"],
    ["2026-03-01T00:20:00Z", "2026-02-28"],
  ])("at %s the last day that is over, and surely told, is %s", async (time, expected) => {
    expect(formatDay((await open({ days: 1 }, Date.parse(time))).plan.toDay)).toBe(expected);
  });

  test("reach no further back than the provider does, and say what was asked for", async () => {
    const { plan } = await open();
    expect(plan).toMatchObject({ fromDay: TODAY - 365, requestedFromDay: TODAY - 400, toDay: TODAY - 1 });
  });

  test("reach as far as asked for where no limit is known", async () => {
    const provider = createBinanceProvider({ baseUrl: server.baseUrl });
    const assets = [{ id: "BTC", symbol: "BTC", name: null, tags: [] }];
    const { plan } = await open({ provider, assets, fromDay: TODAY - 3_000 });
    expect(plan).toMatchObject({ fromDay: TODAY - 3_000, requestedFromDay: TODAY - 3_000 });
  });

  test.each([
    [{ toDay: TODAY }, `toDay: expected a day that is over, 2026-02-28 at most, got ${TODAY}`],
    [{ toDay: 1.5 }, "toDay: expected a day that is over, 2026-02-28 at most, got 1.5"],
    [{ days: 0 }, "days: expected an integer from 1, got 0"],
    [{ days: 2.5 }, "days: expected an integer from 1, got 2.5"],
    [{ limit: -1 }, "limit: expected an integer from 0, got -1"],
    [{ days: 5, fromDay: TODAY - 9 }, "days: expected either days or fromDay, got both"],
    [{ fromDay: TODAY - 2.5 }, `fromDay: expected a day of 2026-02-28 at most, got ${TODAY - 2.5}`],
    [{ fromDay: Number.NaN }, "fromDay: expected a day of 2026-02-28 at most, got NaN"],
    [
      { fromDay: TODAY - 3, toDay: TODAY - 4 },
      `fromDay: expected a day of 2026-02-25 at most, got ${TODAY - 3}`,
    ],
    [
      { toDay: TODAY - 400 },
      `toDay: expected a day from 2025-03-01 on, as far back as coingecko reaches, got ${TODAY - 400}`,
    ],
  ])("%j are refused by name", async (options, message) => {
    await expect(open(options)).rejects.toThrow(new RangeError(message));
    expect(server.requests).toHaveLength(0);
  });
});

describe("assets", () => {
  test("are the listing's, then further ones, each once", async () => {
    const further = ["solana", "luna"].map((id) => ({ id, symbol: id, name: null, tags: [] }));
    const { plan } = await open({ limit: 2, assets: further });
    expect(plan.assets.map(({ id }) => id)).toEqual(["bitcoin", "ethereum", "solana", "luna"]);
  });

  test("without Bitcoin among them nothing is begun", async () => {
    const assets = [{ id: "luna", symbol: "LUNA", name: null, tags: [] }];
    await expect(open({ limit: 0, assets })).rejects.toThrow(
      'assets: expected the benchmark "bitcoin" among 1 assets',
    );
    await expect(createFileJournal(folder).readPlan()).resolves.toBeNull();
  });

  test("a provider without series is refused", async () => {
    const provider = createCoinMarketCapProvider({ baseUrl: server.baseUrl });
    await expect(open({ provider })).rejects.toMatchObject({ code: "not_supported" });
  });
});

describe("an earlier run's plan", () => {
  test("goes on where the request is the same, though a day has passed", async () => {
    const first = await open({ days: 10 });
    const second = await open({ days: 10 }, NOON + 86_400_000);
    expect(second).toEqual({ plan: first.plan, isResumed: true });
  });

  test.each([
    ["other days", { days: 11 }],
    ["another limit", { days: 10, limit: 2 }],
    ["another data set", { days: 10, dataSetId: "other" }],
  ])("is forgotten for %s", async (_what, options) => {
    await open({ days: 10 });
    const journal = createFileJournal(folder);
    await journal.writeSeries({ assetId: "bitcoin", points: [] });
    expect((await open(options)).isResumed).toBe(false);
    await expect(journal.readSeries("bitcoin")).resolves.toBeNull();
  });

  test("is forgotten after more than a week", async () => {
    await open({ days: 10 });
    expect((await open({ days: 10 }, NOON + 7 * 86_400_000)).isResumed).toBe(true);
    expect((await open({ days: 10 }, NOON + 8 * 86_400_000)).isResumed).toBe(false);
  });

  test("stays where the listing for a new one can't be had", async () => {
    const { plan } = await open({ days: 10 });
    server.reply("/coins/markets", { status: 401, body: {} });
    await expect(open({ days: 11 })).rejects.toMatchObject({ code: "unauthorized" });
    expect(await open({ days: 10 })).toEqual({ plan, isResumed: true });
  });

  describe("of which the provider no longer reaches the first days", () => {
    const tomorrow = NOON + 86_400_000;

    test.each([undefined, 365])("is shortened to what it still reaches, %j days asked for", async (days) => {
      const { plan } = await open({ days });
      const journal = createFileJournal(folder);
      await journal.writeSeries({ assetId: "bitcoin", points: [] });
      const shortened = { ...plan, fromDay: plan.fromDay + 1 };
      expect(await open({ days }, tomorrow)).toEqual({ plan: shortened, isResumed: true });
      await expect(journal.readPlan()).resolves.toEqual(shortened);
      await expect(journal.readSeries("bitcoin")).resolves.not.toBeNull();
    });

    test("stays whole where nothing is left to fetch", async () => {
      const { plan } = await open();
      const journal = createFileJournal(folder);
      for (const id of IDS) await journal.writeSeries({ assetId: id, points: [] });
      expect(await open({}, tomorrow)).toEqual({ plan, isResumed: true });
    });
  });
});
