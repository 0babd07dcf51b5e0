import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formatDay, parseDay } from "@altseason/core";
import type { MarketDataProvider } from "../market-data-provider.ts";
import type { ProviderOptions } from "../provider-options.ts";
import { createReplayServer } from "../testing/create-replay-server.ts";
import type { ReplayServer } from "../testing/create-replay-server.ts";
import { createTestClock } from "../testing/create-test-clock.ts";
import { createCoinPaprikaProvider } from "./coinpaprika-provider.ts";

let server: ReplayServer;
beforeEach(async () => {
  server = await createReplayServer();
});
afterEach(() => server.close());

function create(options: ProviderOptions = {}): MarketDataProvider {
  const { now, sleep } = createTestClock(Date.parse("2026-03-01T12:05:00Z"));
  return createCoinPaprikaProvider({ now, sleep, random: () => 0, baseUrl: server.baseUrl, ...options });
}

function ticker(id: string, rank: number, usd: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    id,
    name: id,
    symbol: id.split("-")[0]?.toUpperCase(),
    rank,
    circulating_supply: 19_848_803.000_000_01,
    total_supply: 19_848_803,
    max_supply: 21_000_000.5,
    beta_value: 0.94,
    first_data_at: "2010-07-17T00:00:00Z",
    last_updated: "2026-03-01T12:00:30Z",
    quotes: {
      USD: {
        price: 60_000.5,
        volume_24h: 5e10,
        volume_24h_change_24h: -3.1,
        market_cap: 1_200_000_000_000,
        market_cap_change_24h: 1,
        percent_change_15m: 0,
        percent_change_24h: 1,
        percent_change_7d: -4.2,
        percent_change_30d: 12,
        percent_change_1y: 80,
        ath_price: 100_000,
        ath_date: "2025-01-20T09:11:54Z",
        percent_from_price_ath: -40,
        ...usd,
      },
    },
  };
}

function tag(id: string, coins: readonly string[] | null): unknown {
  return { id, name: id, coin_counter: 0, ico_counter: 0, description: "", type: "functional", coins };
}

describe("the listing", () => {
  test("ranks all tickers with their tags; supplies may be fractions", async () => {
    server.reply("/tickers", { body: [ticker("usdt-tether", 3), ticker("btc-bitcoin", 1)] });
    server.reply("/tags", {
      body: [
        tag("stablecoin", ["usdt-tether"]),
        tag("ethereum-token", ["usdt-tether"]),
        tag("cryptocurrency", null),
      ],
    });
    const listing = await create().fetchListing({ limit: 200 });
    expect(listing).toMatchObject({
      identity: "coinpaprika",
      source: { provider: "coinpaprika", kind: "live" },
      observedAt: Date.parse("2026-03-01T12:00:30Z"),
    });
    expect(listing.assets).toEqual([
      {
        asset: { id: "btc-bitcoin", symbol: "BTC", name: "btc-bitcoin", tags: [] },
        rank: 1,
        price: 60_000.5,
        marketCap: 1.2e12,
        volume: 5e10,
        changePercent: { 7: -4.2, 30: 12, 365: 80 },
      },
      expect.objectContaining({
        asset: {
          id: "usdt-tether",
          symbol: "USDT",
          name: "usdt-tether",
          tags: ["stablecoin", "ethereum-token"],
        },
        rank: 3,
      }),
    ]);
    expect(server.requests.map(({ path, query }) => [path, query])).toEqual([
      ["/tickers", { quotes: "USD" }],
      ["/tags", { additional_fields: "coins" }],
    ]);
  });

  test("leaves out the unranked, takes the first of an id that comes twice, and no more than asked for", async () => {
    server.reply("/tickers", {
      body: [
        ticker("d-d", 4),
        ticker("dead-coin", 0),
        ticker("b-b", 2),
        ticker("a-a", 1),
        ticker("b-b", 3, { price: 7 }),
      ],
    });
    server.reply("/tags", { body: [] });
    const { assets, duplicateIds } = await create().fetchListing({ limit: 2 });
    expect(assets.map(({ asset, price }) => [asset.id, price])).toEqual([
      ["a-a", 60_000.5],
      ["b-b", 60_000.5],
    ]);
    expect(duplicateIds).toEqual(["b-b"]);
  });

  test("a null price or cap, and zero, are missing", async () => {
    server.reply("/tickers", {
      body: [
        ticker("a-a", 1, { price: null, market_cap: 0, volume_24h: null, percent_change_7d: null }),
        { ...Object(ticker("b-b", 2)), quotes: {} },
      ],
    });
    server.reply("/tags", { body: [] });
    const { assets } = await create().fetchListing({ limit: 5 });
    expect(assets[0]).toMatchObject({ price: null, marketCap: null, volume: null });
    expect(assets[0]?.changePercent).toEqual({ 30: 12, 365: 80 });
    expect(assets[1]).toMatchObject({ price: null, marketCap: null, volume: null, changePercent: {} });
  });
});

describe("series", () => {
  const PATH = "/tickers/btc-bitcoin/historical";
  const request = {
    assetId: "btc-bitcoin",
    fromDay: parseDay("2026-02-26"),
    toDay: parseDay("2026-03-01"),
  };
  const tick = (day: string, price: number | null): unknown => ({
    timestamp: `${day}T00:00:00Z`,
    price,
    volume_24h: 5,
    market_cap: price === null ? null : price * 10,
  });

  test("a tick of 00:00 stands for the day that begins there; today and missing days are left out", async () => {
    server.reply(PATH, {
      body: [
        tick("2026-02-28", 3),
        tick("2026-02-26", 1),
        tick("2026-02-27", null),
        tick("2026-02-25", 9),
        tick("2026-03-01", 9),
      ],
    });
    const { points } = await create().fetchSeries(request);
    expect(
      points.map(({ day, marketCap, price, volume }) => [formatDay(day), price, marketCap, volume]),
    ).toEqual([
      ["2026-02-26", 1, 10, 5],
      ["2026-02-28", 3, 30, 5],
    ]);
    expect(server.requests[0]?.query).toEqual({
      start: "2026-02-26",
      end: "2026-03-01",
      interval: "1d",
      limit: "5000",
    });
  });

  test("long spans take a request for each 5,000 days", async () => {
    server.reply(PATH, { body: [] });
    await create({ apiKey: "key" }).fetchSeries({ ...request, fromDay: request.toDay - 5_000 });
    expect(server.requests.map(({ query }) => [query["start"], query["end"]])).toEqual([
      [formatDay(request.toDay - 5_000), formatDay(request.toDay - 1)],
      ["2026-03-01", "2026-03-01"],
    ]);
  });

  test("a coin that it does not know is not found, a year that the plan lacks is a limit of the plan", async () => {
    server.reply(PATH, { status: 404, body: { error: "id not found" } });
    await expect(create().fetchSeries(request)).rejects.toMatchObject({ code: "not_found", status: 404 });
    server.reply(PATH, { status: 402, body: { error: "payment required" } });
    await expect(create().fetchSeries(request)).rejects.toMatchObject({ code: "plan_limit", status: 402 });
  });
});

test("the key goes bare into Authorization and lifts the limit of a year; without one there is no such header", async () => {
  server.reply("/tickers", { body: [] });
  server.reply("/tags", { body: [] });
  const keyed = create({ apiKey: "paprika-1" });
  await keyed.fetchListing({ limit: 1 });
  expect(server.requests.map(({ headers }) => headers["authorization"])).toEqual(["paprika-1", "paprika-1"]);
  expect(keyed.capabilities.historyDays).toBeNull();
  expect(createCoinPaprikaProvider({ apiKey: "paprika-1" }).source.description).toContain(
    "api-pro.coinpaprika.com",
  );
  const keyless = create();
  await keyless.fetchListing({ limit: 1 });
  expect(server.requests.at(-1)?.headers).not.toHaveProperty("authorization");
  expect(keyless.capabilities.historyDays).toBe(365);
});
