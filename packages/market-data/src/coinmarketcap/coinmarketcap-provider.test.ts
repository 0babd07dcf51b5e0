import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseDay } from "@altseason/core";
import type { MarketDataProvider } from "../market-data-provider.ts";
import type { ProviderOptions } from "../provider-options.ts";
import { createReplayServer } from "../testing/create-replay-server.ts";
import type { ReplayServer } from "../testing/create-replay-server.ts";
import { createTestClock } from "../testing/create-test-clock.ts";
import { replayCoinMarketCapListing } from "../testing/provider-shapes.ts";
import type { ReplayCoin } from "../testing/provider-shapes.ts";
import { createCoinMarketCapProvider } from "./coinmarketcap-provider.ts";

const KEYLESS = "/public-api/v3/cryptocurrency/listings/latest";
const KEYED = "/v3/cryptocurrency/listings/latest";
const COINS: readonly ReplayCoin[] = [
  { id: "1", symbol: "BTC", price: 60_000, marketCap: 1.2e12, tags: ["mineable"], change90d: 20 },
  { id: "825", symbol: "USDT", price: 1, marketCap: 1e11, tags: ["stablecoin"], change90d: 0.01 },
  { id: "1027", symbol: "ETH", price: 3_000, marketCap: 3.6e11, change90d: 50 },
];

let server: ReplayServer;
beforeAll(async () => {
  server = await createReplayServer();
});
afterAll(() => server.close());

function create(options: ProviderOptions = {}): MarketDataProvider {
  const clock = createTestClock(Date.parse("2026-03-01T12:05:00Z"));
  return createCoinMarketCapProvider({ ...clock, random: () => 0, baseUrl: server.baseUrl, ...options });
}

describe("the listing", () => {
  test("comes without a key from the public paths, quotes as an array, error code as text", async () => {
    server.reply(KEYLESS, { body: replayCoinMarketCapListing(COINS, "array") });
    const listing = await create().fetchListing({ limit: 200 });
    expect(listing).toMatchObject({
      identity: "coinmarketcap",
      source: { provider: "coinmarketcap", kind: "live" },
    });
    expect(listing.observedAt).toBe(Date.parse("2026-03-01T12:00:00Z"));
    expect(listing.assets[1]).toEqual({
      asset: { id: "825", symbol: "USDT", name: "USDT", tags: ["stablecoin"] },
      rank: 2,
      price: 1,
      marketCap: 1e11,
      volume: 1_000_000,
      changePercent: { 7: 10, 60: 20, 90: 0.01 },
    });
    expect(server.requests.at(-1)).toMatchObject({
      path: KEYLESS,
      query: { start: "1", limit: "200", convert: "USD" },
    });
    expect(server.requests.at(-1)?.headers).not.toHaveProperty("x-cmc_pro_api_key");
  });

  test("comes with a key from the plain paths, quotes as an object", async () => {
    server.reply(KEYED, { body: replayCoinMarketCapListing(COINS, "object") });
    const listing = await create({ apiKey: "k-1" }).fetchListing({ limit: 200 });
    expect(listing.assets.map(({ asset, changePercent }) => [asset.id, changePercent[90]])).toEqual([
      ["1", 20],
      ["825", 0.01],
      ["1027", 50],
    ]);
    expect(server.requests.at(-1)?.headers["x-cmc_pro_api_key"]).toBe("k-1");
  });

  test("a coin without price, cap, tags or dollars is listed with what is known; zero means missing", async () => {
    const body = {
      status: { error_code: "0" },
      data: [
        { id: 1, symbol: "BTC", quote: [{ symbol: "USD", price: 0, market_cap: null }] },
        { id: 2, symbol: "ltc", tags: null, quote: [{ symbol: "EUR", price: 5 }] },
        { id: "3", symbol: "XYZ", tags: [{ slug: "wrapped-tokens" }], quote: [] },
      ],
    };
    server.reply(KEYLESS, { body });
    const { assets } = await create().fetchListing({ limit: 200 });
    expect(assets.map(({ price }) => price)).toEqual([null, null, null]);
    expect(assets.map(({ marketCap }) => marketCap)).toEqual([null, null, null]);
    expect(assets.map(({ asset }) => asset.tags)).toEqual([[], [], ["wrapped-tokens"]]);
    expect(assets[1]?.asset.symbol).toBe("LTC");
  });

  test("an id that comes twice stands once and is named", async () => {
    server.reply(KEYLESS, { body: replayCoinMarketCapListing([...COINS, ...COINS.slice(0, 1)], "array") });
    const listing = await create().fetchListing({ limit: 200 });
    expect(listing.assets).toHaveLength(3);
    expect(listing.duplicateIds).toEqual(["1"]);
  });

  test("more than 200 coins without a key take a call for each 200", async () => {
    const before = server.requests.length;
    const page = (start: number, size: number): unknown =>
      replayCoinMarketCapListing(
        Array.from({ length: size }, (_, index) => ({
          id: String(start + index),
          symbol: `C${start + index}`,
          price: 1,
          marketCap: 1,
        })),
        "array",
      );
    server.reply(KEYLESS, ({ query }) => ({
      body: page(Number(query["start"]), query["start"] === "401" ? 30 : 200),
    }));
    const { assets } = await create().fetchListing({ limit: 1_000 });
    expect(assets).toHaveLength(430);
    expect(server.requests.slice(before).map(({ query }) => query["start"])).toEqual(["1", "201", "401"]);
  });

  test("a wrong type is told with provider, place, what was expected and what came", async () => {
    const body = {
      status: { error_code: 0 },
      data: [{ id: 1, symbol: "BTC", quote: { USD: { price: "60000" } } }],
    };
    server.reply(KEYLESS, { body });
    await expect(create().fetchListing({ limit: 200 })).rejects.toMatchObject({ code: "malformed_response" });
    await expect(create().fetchListing({ limit: 200 })).rejects.toThrow(
      /^coinmarketcap: expected .*data\[0\]/,
    );
  });

  test.each([0, 1.5, -1])("a limit of %d is refused", async (limit) => {
    await expect(create().fetchListing({ limit })).rejects.toThrow(RangeError);
  });
});

describe("errors by CoinMarketCap's own codes", () => {
  test.each([
    [1001, 401, "unauthorized"],
    [1006, 403, "plan_limit"],
    [1010, 429, "quota_exhausted"],
  ])("%d at status %d is %s, at once", async (code, status, expected) => {
    const before = server.requests.length;
    server.reply(KEYED, { status, body: { status: { error_code: code, error_message: "No." } } });
    const answer = create({ apiKey: "k-1" }).fetchListing({ limit: 10 });
    await expect(answer).rejects.toMatchObject({ code: expected, status });
    await expect(answer).rejects.toThrow(`No. (error_code ${code})`);
    expect(server.requests.length - before).toBe(1);
  });

  test.each([
    [1008, 429],
    [1011, 429],
    ["1011", 200],
  ])("%j at status %d is a limit of rate: a minute's wait, then again", async (code, status) => {
    const clock = createTestClock(0);
    const refused = { status, body: { status: { error_code: code, error_message: "Slow down." }, data: [] } };
    server.reply(KEYLESS, refused, { body: replayCoinMarketCapListing(COINS, "array") });
    const { assets } = await create({ ...clock }).fetchListing({ limit: 10 });
    expect(assets).toHaveLength(3);
    expect(clock.sleeps[0]).toBe(60_000);
  });

  test.each([[500], ["1002"]])("a 200 with code %j carries no data", async (code) => {
    server.reply(KEYLESS, {
      body: { ...Object(replayCoinMarketCapListing(COINS, "array")), status: { error_code: code } },
    });
    await expect(create({ retries: 0 }).fetchListing({ limit: 10 })).rejects.toMatchObject({
      code: code === 500 ? "unavailable" : "unauthorized",
      status: 200,
    });
  });
});

describe("series", () => {
  const PATH = "/v2/cryptocurrency/ohlcv/historical";
  const candle = (day: string, close: number | null): unknown => ({
    time_open: `${day}T00:00:00.000Z`,
    time_close: `${day}T23:59:59.999Z`,
    quote: {
      USD: { open: 1, high: 1, low: 1, close, volume: 5, market_cap: 7, timestamp: `${day}T23:59:59.999Z` },
    },
  });
  const request = { assetId: "1", fromDay: parseDay("2026-02-26"), toDay: parseDay("2026-03-01") };

  test("need a key", async () => {
    expect(create().capabilities.series).toBe(false);
    await expect(create().fetchSeries(request)).rejects.toMatchObject({ code: "not_supported" });
  });

  test.each(["bare", "under its id"])(
    "a candle is the close of the day it opens on; the coin comes %s",
    async (form) => {
      const coin = {
        id: 1,
        quotes: [
          candle("2026-02-27", 2),
          candle("2026-02-26", 1),
          candle("2026-02-28", null),
          candle("2026-03-01", 9),
        ],
      };
      server.reply(PATH, {
        body: { status: { error_code: 0 }, data: form === "bare" ? coin : { "1": coin } },
      });
      const series = await create({ apiKey: "k-1" }).fetchSeries(request);
      // 2026-03-01 is not over.
      expect(series.points.map(({ day, price }) => [day - request.fromDay, price])).toEqual([
        [0, 1],
        [1, 2],
        [2, null],
      ]);
      expect(series.points[0]).toMatchObject({ marketCap: 7, volume: 5 });
      // The start is exclusive.
      expect(server.requests.at(-1)?.query).toMatchObject({
        time_start: "2026-02-25",
        time_end: "2026-03-01",
      });
    },
  );
});
