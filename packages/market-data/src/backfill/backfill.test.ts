import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formatDay, parseDay } from "@altseason/core";
import type { DayNumber, MarketStore } from "@altseason/core";
import { createCoinGeckoProvider } from "../coingecko/coingecko-provider.ts";
import { createCoinMarketCapProvider } from "../coinmarketcap/coinmarketcap-provider.ts";
import { createMemoryMarketStore } from "../testing/create-memory-market-store.ts";
import { createReplayServer } from "../testing/create-replay-server.ts";
import type { ReplayServer } from "../testing/create-replay-server.ts";
import { createTestClock } from "../testing/create-test-clock.ts";
import { coinGeckoSeriesPath, replayCoinGeckoHistory } from "../testing/replay-coingecko-history.ts";
import { backfill } from "./backfill.ts";
import type { BackfillOptions, BackfillProgress, BackfillReport } from "./backfill-options.ts";
import { createFileJournal } from "./file-journal.ts";

const TODAY = parseDay("2026-03-01");
const LAST = TODAY - 1;
const IDS = ["bitcoin", "ethereum", "solana", "dogecoin", "cardano"];
const CLOSE = (id: string, day: DayNumber): number => 1 + id.length + (day % 97) / 100;

let server: ReplayServer;
let folder: string;
let store: MarketStore;
beforeEach(async () => {
  server = await createReplayServer();
  folder = await mkdtemp(join(tmpdir(), "altseason-backfill-"));
  store = createMemoryMarketStore();
  replayCoinGeckoHistory(server, { ids: IDS, close: CLOSE, today: TODAY });
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

function run(options: Partial<BackfillOptions> = {}): Promise<BackfillReport> {
  const { now, sleep } = createTestClock(TODAY * 86_400_000 + 43_200_000);
  const provider = createCoinGeckoProvider({
    now,
    sleep,
    random: () => 0,
    requestsPerMinute: 1e9,
    retries: 0,
    baseUrl: server.baseUrl,
    categories: [],
  });
  const journal = createFileJournal(folder);
  return backfill({ provider, store, journal, dataSetId: "live", days: 40, now, ...options });
}

/** How often a coin's series was asked for. */
function asked(id: string): number {
  return server.requests.filter(({ path }) => path === coinGeckoSeriesPath(id)).length;
}

async function contents(of: MarketStore = store): Promise<readonly number[]> {
  const matrix = await of.loadMatrix("live");
  return matrix === null ? [] : [matrix.firstDay, ...matrix.price, ...(matrix.marketCap ?? [])];
}

test("fills a data set with whole days of closes, caps included", async () => {
  const report = await run();
  expect(report).toMatchObject({
    fromDay: LAST - 39,
    toDay: LAST,
    requestedFromDay: LAST - 39,
    assets: 5,
    fetched: 5,
    resumed: 0,
    emptyDays: [],
    gaps: [],
    holes: [],
    emptyAssets: [],
  });
  expect(report.changedDays).toEqual(Array.from({ length: 40 }, (_, at) => LAST - 39 + at));
  expect(await store.listDays("live")).toEqual(
    report.changedDays.map((day) => ({ day, origin: "close", assetCount: 5, revision: 1 })),
  );
  const matrix = await store.loadMatrix("live");
  expect(matrix?.assets.map(({ id }) => id)).toEqual(IDS.toSorted());
  for (const [column, { id }] of matrix?.assets.entries() ?? []) {
    const close = CLOSE(id, LAST);
    expect(matrix?.price[39 * 5 + column]).toBe(close);
    expect(matrix?.marketCap?.[39 * 5 + column]).toBe(close * 1_000);
  }
});

test("run again it changes nothing, and asks anew since the first run was finished", async () => {
  await run();
  const before = await contents();
  const report = await run();
  expect(report).toMatchObject({ fetched: 5, resumed: 0, changedDays: [] });
  expect(await contents()).toEqual(before);
  expect((await store.listDays("live")).every(({ revision }) => revision === 1)).toBe(true);
});

test("a later run adds the days since, and leaves the others as they are", async () => {
  await run({ toDay: LAST - 1 });
  const report = await run({ days: 41 });
  expect(report.changedDays).toEqual([LAST]);
});

test("coins are staged as they come: a run that was broken off goes on where it was", async () => {
  server.reply(coinGeckoSeriesPath("solana"), { status: 401, body: {} });
  await expect(run({ concurrency: 1 })).rejects.toMatchObject({ code: "unauthorized" });
  expect(await store.listDays("live")).toEqual([]);
  replayCoinGeckoHistory(server, { ids: IDS, close: CLOSE, today: TODAY });
  const report = await run({ concurrency: 1 });
  expect(report).toMatchObject({ assets: 5, fetched: 3, resumed: 2, gaps: [] });
  expect(IDS.map(asked)).toEqual([1, 1, 2, 1, 1]);
  expect(server.requests.filter(({ path }) => path === "/coins/markets")).toHaveLength(1);
});

describe("a failure that all further coins would meet stops the run and keeps what was fetched", () => {
  test.each([
    [429, { status: { error_code: 429 } }, "rate_limited"],
    [401, { status: { error_code: 10_002 } }, "unauthorized"],
    [403, {}, "blocked"],
  ])("%d %j: %s", async (status, body, code) => {
    server.reply(coinGeckoSeriesPath("dogecoin"), { status, body });
    await expect(run({ concurrency: 1 })).rejects.toMatchObject({ code });
    expect(IDS.map(asked)).toEqual([1, 1, 1, 1, 0]);
    const journal = createFileJournal(folder);
    const staged = await Promise.all(IDS.map((id) => journal.readSeries(id)));
    expect(staged.map((series) => series?.points.length ?? null)).toEqual([40, 40, 40, null, null]);
  });

  test("so do five failures in a row: the provider is down", async () => {
    const ids = ["bitcoin", ...Array.from({ length: 12 }, (_, at) => `coin-${at}`)];
    replayCoinGeckoHistory(server, { ids, close: CLOSE, today: TODAY });
    for (const id of ids.slice(1)) server.reply(coinGeckoSeriesPath(id), { status: 503, text: "" });
    await expect(run({ concurrency: 1 })).rejects.toMatchObject({ code: "unavailable" });
    expect(ids.map(asked)).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
  });

  test("five unknown coins in a row do not", async () => {
    const unknown = Array.from({ length: 7 }, (_, at) => `gone-${at}`);
    const assets = unknown.map((id) => ({ id, symbol: id, name: null, tags: [] }));
    const report = await run({ concurrency: 1, assets });
    expect(report.gaps.map(({ assetId, code }) => [assetId, code])).toEqual(
      unknown.map((id) => [id, "not_found"]),
    );
    expect(report.changedDays).toHaveLength(40);
  });
});

describe("gaps", () => {
  test("a coin that fails is tried once more at the end", async () => {
    const steps: (readonly [string, string | null, string | null])[] = [];
    const good = { ids: ["ethereum"], close: CLOSE, today: TODAY };
    server.reply(coinGeckoSeriesPath("ethereum"), () => {
      replayCoinGeckoHistory(server, good);
      return { status: 500, text: "" };
    });
    const report = await run({
      concurrency: 1,
      onProgress: ({ assetId, failure, phase }) => steps.push([phase, assetId, failure?.code ?? null]),
    });
    expect(report.gaps).toEqual([]);
    expect(asked("ethereum")).toBe(2);
    expect(steps.filter(([phase, assetId]) => phase === "retry" || assetId === "ethereum")).toEqual([
      ["series", "ethereum", "unavailable"],
      ["retry", null, null],
      ["retry", "ethereum", null],
    ]);
  });

  test("one that fails for good is reported, and the days are written without it", async () => {
    server.reply(coinGeckoSeriesPath("ethereum"), { status: 500, text: "" });
    server.reply(coinGeckoSeriesPath("cardano"), { status: 404, body: { error: "coin not found" } });
    const report = await run();
    expect(report.gaps).toEqual([
      { assetId: "ethereum", code: "unavailable", message: expect.stringContaining("status 500") },
      { assetId: "cardano", code: "not_found", message: expect.stringContaining("not found") },
    ]);
    expect(report).toMatchObject({ assets: 5, fetched: 3 });
    expect((await store.listDays("live")).map(({ assetCount }) => assetCount)).toEqual(Array(40).fill(3));
    expect([asked("ethereum"), asked("cardano")]).toEqual([2, 1]);
  });

  test("a further run asks for the gaps alone and writes the days anew with them", async () => {
    server.reply(coinGeckoSeriesPath("ethereum"), { status: 500, text: "" });
    await run();
    replayCoinGeckoHistory(server, { ids: IDS, close: CLOSE, today: TODAY });
    const report = await run();
    expect(report).toMatchObject({ fetched: 1, resumed: 4, gaps: [] });
    expect(report.changedDays).toHaveLength(40);
    expect(IDS.map(asked)).toEqual([1, 3, 1, 1, 1]);
    const unbroken = createMemoryMarketStore();
    const elsewhere = createFileJournal(join(folder, "elsewhere"));
    await run({ store: unbroken, journal: elsewhere });
    expect(await contents()).toEqual(await contents(unbroken));
  });

  test("days missing amid a series, days without anything and coins without numbers are named", async () => {
    const close = (id: string, day: DayNumber): number | null => {
      if (id === "dogecoin" || day === LAST - 5) return null;
      if (id === "solana" && (day === LAST - 10 || day === LAST - 11)) return null;
      // A coin that began later, or ended, has no hole.
      return (id === "cardano" && day < LAST - 20) || (id === "ethereum" && day > LAST - 3)
        ? null
        : CLOSE(id, day);
    };
    replayCoinGeckoHistory(server, { ids: IDS, close, today: TODAY });
    const report = await run();
    expect(report.emptyDays.map(formatDay)).toEqual([formatDay(LAST - 5)]);
    expect(report.emptyAssets).toEqual(["dogecoin"]);
    expect(report.holes).toEqual([
      { assetId: "bitcoin", missingDays: 1 },
      { assetId: "ethereum", missingDays: 1 },
      { assetId: "solana", missingDays: 3 },
      { assetId: "cardano", missingDays: 1 },
    ]);
    expect(report.changedDays).toHaveLength(39);
  });
});

describe("giving up", () => {
  test.each(["listing", "series", "days"] as const)(
    "in the phase of the %s ends with the caller's reason, and a further run ends as an unbroken one",
    async (phase) => {
      const reason = new Error("enough");
      const abort = new AbortController();
      const onProgress = (progress: BackfillProgress): void => {
        if (progress.phase === phase && (phase === "listing" || progress.done >= 1)) abort.abort(reason);
      };
      await expect(run({ signal: abort.signal, onProgress, concurrency: 1 })).rejects.toBe(reason);
      if (phase === "days") expect(await store.listDays("live")).toHaveLength(32);
      const report = await run();
      expect(report.resumed).toBe({ listing: 0, series: 1, days: 5 }[phase]);
      expect(report.changedDays).toHaveLength(phase === "days" ? 8 : 40);
      expect(IDS.map(asked)).toEqual([1, 1, 1, 1, 1]);
    },
  );
});

test("a coin that came only after days were written gets into them, though the run that fetched it was broken off too", async () => {
  server.reply(coinGeckoSeriesPath("ethereum"), { status: 500, text: "" });
  const first = new AbortController();
  const inDays = ({ done, phase }: BackfillProgress): void => {
    if (phase === "days" && done > 0) first.abort(new Error("first"));
  };
  await expect(run({ signal: first.signal, onProgress: inDays })).rejects.toThrow("first");
  expect((await store.listDays("live")).map(({ assetCount }) => assetCount)).toEqual(Array(32).fill(4));

  replayCoinGeckoHistory(server, { ids: IDS, close: CLOSE, today: TODAY });
  const second = new AbortController();
  const atEthereum = ({ assetId }: BackfillProgress): void => {
    if (assetId === "ethereum") second.abort(new Error("second"));
  };
  await expect(run({ signal: second.signal, onProgress: atEthereum })).rejects.toThrow("second");

  expect(await run()).toMatchObject({ fetched: 0, resumed: 5, gaps: [] });
  expect((await store.listDays("live")).map(({ assetCount }) => assetCount)).toEqual(Array(40).fill(5));
});

test("a spent month stops the run at once", async () => {
  const path = "/v2/cryptocurrency/ohlcv/historical";
  server.reply(path, {
    status: 429,
    body: { status: { error_code: 1010, error_message: "month" }, data: null },
  });
  const { now, sleep } = createTestClock(TODAY * 86_400_000 + 43_200_000);
  const provider = createCoinMarketCapProvider({ now, sleep, apiKey: "key", baseUrl: server.baseUrl });
  const assets = ["1", "1027", "52"].map((id) => ({ id, symbol: id, name: null, tags: [] }));
  const answer = run({ provider, assets, limit: 0, concurrency: 1 });
  await expect(answer).rejects.toMatchObject({ code: "quota_exhausted" });
  expect(server.requests).toHaveLength(1);
});

test("tells rate and time left by the clock it was given", async () => {
  const { now, sleep } = createTestClock(TODAY * 86_400_000 + 43_200_000);
  const provider = createCoinGeckoProvider({
    now,
    sleep,
    requestsPerMinute: 30,
    baseUrl: server.baseUrl,
    categories: [],
  });
  const told: BackfillProgress[] = [];
  await run({ provider, now, concurrency: 1, onProgress: (progress) => told.push(progress) });
  const series = told.filter(({ phase }) => phase === "series");
  expect(
    series.map(({ done, perMinute, remainingMs, total }) => [done, total, perMinute, remainingMs]),
  ).toEqual([
    [0, 5, null, null],
    [1, 5, 30, 8_000],
    [2, 5, 30, 6_000],
    [3, 5, 30, 4_000],
    [4, 5, 30, 2_000],
    [5, 5, 30, 0],
  ]);
  expect(told.filter(({ phase }) => phase === "days").map(({ done }) => done)).toEqual(
    Array.from({ length: 41 }, (_, done) => done),
  );
});
