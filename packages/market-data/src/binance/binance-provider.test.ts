import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dayOfTime, formatDay, parseDay } from "@altseason/core";
import type { MarketDataProvider } from "../market-data-provider.ts";
import { MS_PER_DAY } from "../ms-per-day.ts";
import type { ProviderOptions } from "../provider-options.ts";
import { createReplayServer } from "../testing/create-replay-server.ts";
import type { ReplayServer, ReplayedRequest } from "../testing/create-replay-server.ts";
import { createTestClock } from "../testing/create-test-clock.ts";
import { createBinanceProvider } from "./binance-provider.ts";

const PATH = "/api/v3/klines";
const UNKNOWN = { status: 400, body: { code: -1121, msg: "Invalid symbol." } };
const TODAY = parseDay("2026-03-01");

let server: ReplayServer;
beforeEach(async () => {
  server = await createReplayServer();
});
afterEach(() => server.close());

function create(options: ProviderOptions = {}): MarketDataProvider {
  const { now, sleep } = createTestClock(Date.parse("2026-03-01T12:05:00Z"));
  return createBinanceProvider({ now, sleep, random: () => 0, baseUrl: server.baseUrl, ...options });
}

function kline(day: number, close: string, quoteVolume = "123.5"): readonly unknown[] {
  const open = day * MS_PER_DAY;
  return [open, "1.0", "9.0", "0.5", close, "7.0", open + MS_PER_DAY - 1, quoteVolume, 42, "3.0", "4.0", "0"];
}

/** Answers as Binance does: the days asked for, a thousand at most, of the symbols it knows. */
function replyKlines(closes: Readonly<Record<string, (day: number) => string>>): void {
  server.reply(PATH, ({ query }: ReplayedRequest) => {
    const close = closes[query["symbol"] ?? ""];
    if (close === undefined) return UNKNOWN;
    const body: unknown[] = [];
    const last = Math.min(TODAY, dayOfTime(Number(query["endTime"])));
    for (let day = dayOfTime(Number(query["startTime"])); day <= last && body.length < 1_000; day += 1) {
      body.push(kline(day, close(day)));
    }
    return { body };
  });
}

test("closes come as text, without market caps; today's candle is not over", async () => {
  replyKlines({ ETHUSDT: (day) => `${day - TODAY + 3_000}.12340000` });
  const { points } = await create().fetchSeries({ assetId: "ETH", fromDay: TODAY - 2, toDay: TODAY });
  expect(points).toEqual([
    { day: TODAY - 2, price: 2_998.1234, marketCap: null, volume: 123.5 },
    { day: TODAY - 1, price: 2_999.1234, marketCap: null, volume: 123.5 },
  ]);
  expect(server.requests[0]?.query).toEqual({
    symbol: "ETHUSDT",
    interval: "1d",
    startTime: String((TODAY - 2) * MS_PER_DAY),
    endTime: String((TODAY + 1) * MS_PER_DAY - 1),
    limit: "1000",
  });
});

test("a close of zero is missing", async () => {
  server.reply(PATH, { body: [kline(TODAY - 2, "0.00000000", "0"), kline(TODAY - 1, "5", "0")] });
  const { points } = await create().fetchSeries({ assetId: "ETH", fromDay: TODAY - 2, toDay: TODAY - 1 });
  expect(points).toEqual([{ day: TODAY - 1, price: 5, marketCap: null, volume: null }]);
});

test("long spans take a request for each 1,000 days, and each day comes once", async () => {
  replyKlines({ BTCUSDT: (day) => String(day) });
  const { points } = await create().fetchSeries({ assetId: "BTC", fromDay: TODAY - 2_500, toDay: TODAY - 1 });
  expect(server.requests).toHaveLength(3);
  expect(points.map(({ day }) => day)).toEqual(Array.from({ length: 2_500 }, (_, at) => TODAY - 2_500 + at));
  expect(points.every(({ day, price }) => price === day)).toBe(true);
});

describe("multiples", () => {
  const request = { fromDay: TODAY - 1, toDay: TODAY - 1 };

  test.each([
    ["SATS", "1000SATSUSDT", 0.000_000_25],
    ["MOG", "1000MOGUSDT", 0.000_000_25],
    ["BABYDOGE", "1MBABYDOGEUSDT", 0.000_000_000_25],
    ["1000SATS", "1000SATSUSDT", 0.000_000_25],
    ["1MBABYDOGE", "1MBABYDOGEUSDT", 0.000_000_000_25],
    ["1000000MOG", "1000000MOGUSDT", 0.000_000_000_25],
  ])("%s trades as %s and is priced for one coin", async (assetId, symbol, price) => {
    replyKlines({ [symbol]: () => "0.00025000" });
    const series = await create().fetchSeries({ ...request, assetId });
    expect(series.assetId).toBe(assetId);
    expect(series.points[0]?.price).toBeCloseTo(price, 15);
  });

  test("1INCH is no multiple, and a plain pair is preferred to one", async () => {
    replyKlines({ "1INCHUSDT": () => "0.25", PEPEUSDT: () => "2", "1000PEPEUSDT": () => "9000" });
    const inch = await create().fetchSeries({ ...request, assetId: "1INCH" });
    const pepe = await create().fetchSeries({ ...request, assetId: "PEPE" });
    expect([inch.points[0]?.price, pepe.points[0]?.price]).toEqual([0.25, 2]);
    expect(server.requests.map(({ query }) => query["symbol"])).toEqual(["1INCHUSDT", "PEPEUSDT"]);
  });

  test("a ticker that trades under no pair is not found, as the plain pair's refusal says", async () => {
    server.reply(PATH, UNKNOWN);
    const answer = create().fetchSeries({ ...request, assetId: "GONE" });
    await expect(answer).rejects.toMatchObject({ code: "not_found", status: 400 });
    await expect(answer).rejects.toThrow("Invalid symbol. (code -1121)");
    await expect(answer).rejects.toThrow("symbol=GONEUSDT");
    expect(server.requests.map(({ query }) => query["symbol"])).toEqual([
      "GONEUSDT",
      "1000GONEUSDT",
      "1MGONEUSDT",
    ]);
  });
});

describe("refusals", () => {
  const request = { assetId: "BTC", fromDay: TODAY - 1, toDay: TODAY - 1 };

  test.each([
    [451, { code: 0, msg: "Service unavailable from a restricted location" }, "blocked"],
    [403, "<html>", "blocked"],
    [429, { code: -1003, msg: "Too many requests." }, "rate_limited"],
    [418, { code: -1003, msg: "Way too many requests; banned." }, "rate_limited"],
    [503, { code: -1008, msg: "Overloaded." }, "unavailable"],
    [400, { code: -1100, msg: "Illegal characters." }, "refused"],
  ])("status %d with %j is %s, without trying multiples", async (status, body, code) => {
    server.reply(PATH, { status, body });
    await expect(create({ retries: 0 }).fetchSeries(request)).rejects.toMatchObject({ code, status });
    expect(server.requests).toHaveLength(1);
  });

  test("there is no listing, and nothing is asked for one", async () => {
    const provider = create();
    expect(provider.capabilities).toEqual({
      listing: false,
      series: true,
      seriesMarketCap: false,
      historyDays: null,
    });
    await expect(provider.fetchListing({ limit: 1 })).rejects.toMatchObject({ code: "not_supported" });
    expect(server.requests).toHaveLength(0);
  });

  test("a span that ends before it begins is refused", async () => {
    await expect(create().fetchSeries({ ...request, toDay: TODAY - 2 })).rejects.toThrow(
      `toDay: expected a day number from ${TODAY - 1}, got ${TODAY - 2}`,
    );
  });
});

test("formatDay and the candles agree on where a day begins", async () => {
  replyKlines({ BTCUSDT: (day) => `${Number(formatDay(day).slice(-2))}` });
  const day = parseDay("2026-02-27");
  const { points } = await create().fetchSeries({ assetId: "BTC", fromDay: day, toDay: day });
  expect(points).toMatchObject([{ day, price: 27 }]);
});
