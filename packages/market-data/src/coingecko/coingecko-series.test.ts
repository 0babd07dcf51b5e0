import { afterEach, beforeEach, expect, test } from "vitest";
import { formatDay, parseDay } from "@altseason/core";
import type { MarketDataProvider } from "../market-data-provider.ts";
import { createReplayServer } from "../testing/create-replay-server.ts";
import type { ReplayServer } from "../testing/create-replay-server.ts";
import { createTestClock } from "../testing/create-test-clock.ts";
import type { TestClock } from "../testing/create-test-clock.ts";
import { replayCoinGeckoChart } from "../testing/provider-shapes.ts";
import { createCoinGeckoProvider } from "./coingecko-provider.ts";

let server: ReplayServer;
let clock: TestClock;
beforeEach(async () => {
  server = await createReplayServer();
  clock = createTestClock(Date.parse("2026-03-01T12:05:00Z"));
});
afterEach(() => server.close());

function create(): MarketDataProvider {
  const { now, sleep } = clock;
  return createCoinGeckoProvider({ now, sleep, random: () => 0, baseUrl: server.baseUrl });
}

const PATH = "/coins/bitcoin/market_chart/range";
const FROM = parseDay("2026-02-25");
const request = { assetId: "bitcoin", fromDay: FROM, toDay: parseDay("2026-02-28") };
const at = (text: string): number => Date.parse(text);

test("a point of 00:00 is the close of the day before, and the moment of the request is none", async () => {
  const closes = new Map([
    [FROM - 1, 9],
    [FROM, 10],
    [FROM + 1, 11],
    [FROM + 3, 13],
  ]);
  server.reply(PATH, { body: replayCoinGeckoChart(closes, 100, clock.now()) });
  const { points } = await create().fetchSeries(request);
  expect(points.map(({ day, price }) => [formatDay(day), price])).toEqual([
    ["2026-02-25", 10],
    ["2026-02-26", 11],
    ["2026-02-28", 13],
  ]);
  expect(points[0]).toMatchObject({ marketCap: 1_000, volume: 100 });
  expect(server.requests[0]?.query).toMatchObject({
    from: String(at("2026-02-26T00:00:00Z") / 1_000),
    to: String(at("2026-03-01T01:00:00Z") / 1_000),
    interval: "daily",
  });
});

test("the moment of the request is no close even shortly before midnight", async () => {
  clock.set(at("2026-02-27T23:58:00Z"));
  server.reply(PATH, { body: replayCoinGeckoChart(new Map([[FROM, 10]]), 100, clock.now()) });
  const { points } = await create().fetchSeries(request);
  expect(points.map(({ day }) => formatDay(day))).toEqual(["2026-02-25"]);
});

test("hourly points stand for a close only where they are the last before midnight", async () => {
  const hourly = [
    [at("2026-02-25T22:01:00Z"), 1],
    [at("2026-02-25T23:02:00Z"), 2],
    [at("2026-02-26T00:03:00Z"), 3],
    [at("2026-02-26T12:01:00Z"), 4],
    [at("2026-02-27T23:30:00Z"), 5],
    [at("2026-02-28T00:01:00Z"), 6],
  ];
  server.reply(PATH, { body: { prices: hourly, market_caps: hourly, total_volumes: hourly } });
  const { points } = await create().fetchSeries(request);
  expect(points.map(({ day, price }) => [formatDay(day), price])).toEqual([
    ["2026-02-25", 2],
    ["2026-02-27", 5],
  ]);
});

test("a day without price and cap is left out; one with either is kept", async () => {
  const midnight = at("2026-02-26T00:00:00Z");
  const next = at("2026-02-27T00:00:00Z");
  const last = at("2026-02-28T00:00:00Z");
  server.reply(PATH, {
    body: {
      prices: [
        [midnight, null],
        [next, 5],
        [last, 0],
      ],
      market_caps: [
        [midnight, 0],
        [next, null],
        [last, 7],
      ],
      total_volumes: [],
    },
  });
  expect((await create().fetchSeries(request)).points).toEqual([
    { day: FROM + 1, price: 5, marketCap: null, volume: null },
    { day: FROM + 2, price: null, marketCap: 7, volume: null },
  ]);
});

test("an id goes into the path as one piece of it", async () => {
  server.reply("/coins/../secret?x#y/market_chart/range", { body: { prices: [] } });
  const { points } = await create().fetchSeries({ ...request, assetId: "../secret?x#y" });
  expect(points).toEqual([]);
});

test.each([
  [{ fromDay: 1.5, toDay: 3 }, "fromDay: expected a day number, got 1.5"],
  [{ fromDay: 3, toDay: 2 }, "toDay: expected a day number from 3, got 2"],
])("days %j are refused", async (days, message) => {
  await expect(create().fetchSeries({ assetId: "bitcoin", ...days })).rejects.toThrow(message);
});
