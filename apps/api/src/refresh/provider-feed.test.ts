import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { formatDay, parseDay } from "@altseason/core";
import { createMemoryMarketStore } from "@altseason/db";
import { createCoinGeckoProvider } from "@altseason/market-data";
import {
  createReplayServer,
  createTestClock,
  replayCoinGeckoChart,
  replayCoinGeckoMarkets,
} from "@altseason/market-data/testing";
import type { ReplayServer } from "@altseason/market-data/testing";
import { createProviderFeed } from "./provider-feed.ts";

const TODAY = parseDay("2026-03-01");
const COINS = ["bitcoin", "ethereum", "solana"];
const clock = createTestClock(Date.parse("2026-03-01T00:10:00Z"));
let server: ReplayServer;
let folder: string;

beforeAll(async () => {
  server = await createReplayServer();
  folder = mkdtempSync(join(tmpdir(), "altseason-feed-"));
  server.reply("/coins/markets", () => ({
    body: replayCoinGeckoMarkets(
      COINS.map((id, index) => ({ id, symbol: id.slice(0, 3), price: 100, marketCap: 1e9 - index })),
      new Date(clock.now()).toISOString(),
    ),
  }));
  for (const id of COINS) {
    server.reply(`/coins/${id}/market_chart/range`, ({ query }) => {
      const from = Math.floor(Number(query["from"]) / 86_400) - 1;
      const to = Math.floor(Number(query["to"]) / 86_400) - 1;
      const days = Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
      return { body: replayCoinGeckoChart(new Map(days.map((day) => [day, day / 1_000])), 1e6) };
    });
  }
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

test("a provider with series: at first 400 closes after today's listing, then only the closes that are missing", async () => {
  const store = createMemoryMarketStore();
  const provider = createCoinGeckoProvider({
    baseUrl: server.baseUrl,
    apiKey: "key",
    plan: "pro",
    categories: [],
    now: clock.now,
    sleep: clock.sleep,
  });
  const feed = createProviderFeed({
    provider,
    limit: 3,
    journalDir: folder,
    now: clock.now,
    sleep: clock.sleep,
  });
  const signal = new AbortController().signal;
  const shownAfterPart: number[] = [];
  await feed.update({
    store,
    signal,
    onPart: async () => {
      shownAfterPart.push((await store.listDays("coingecko")).at(-1)?.day ?? 0);
    },
  });
  expect(shownAfterPart).toEqual([TODAY]);
  const closes = (await store.listDays("coingecko")).filter(({ origin }) => origin === "close");
  expect(closes.map(({ day }) => formatDay(day)).at(-1)).toBe("2026-02-28");
  expect(closes).toHaveLength(400);

  clock.set(Date.parse("2026-03-02T00:10:00Z"));
  const before = server.requests.length;
  const changed = await feed.update({ store, signal, onPart: async () => {} });
  expect(changed.slice(0, 1).map(formatDay)).toEqual(["2026-03-01"]);
  expect((await store.listDays("coingecko")).slice(-2)).toMatchObject([
    { day: TODAY, origin: "close" },
    { day: TODAY + 1, origin: "intraday" },
  ]);
  const asked = server.requests.slice(before).filter(({ path }) => path.includes("market_chart"));
  expect(asked.map(({ query }) => formatDay(Math.floor(Number(query["from"]) / 86_400) - 1))).toEqual(
    COINS.map(() => "2026-03-01"),
  );
});
