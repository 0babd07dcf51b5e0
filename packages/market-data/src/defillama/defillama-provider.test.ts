import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formatDay, parseDay } from "@altseason/core";
import type { Asset } from "@altseason/core";
import { createReplayServer } from "../testing/create-replay-server.ts";
import type { ReplayServer } from "../testing/create-replay-server.ts";
import { createTestClock } from "../testing/create-test-clock.ts";
import { createDefiLlamaProvider } from "./defillama-provider.ts";
import type { DefiLlamaOptions, DefiLlamaProvider } from "./defillama-provider.ts";

const FROM = parseDay("2026-02-25");
const LONGEST = 2_048;

let server: ReplayServer;
beforeEach(async () => {
  server = await createReplayServer();
});
afterEach(() => server.close());

function create(options: DefiLlamaOptions = {}): DefiLlamaProvider {
  const { now, sleep } = createTestClock(Date.parse("2026-03-01T12:05:00Z"));
  const { baseUrl } = server;
  return createDefiLlamaProvider({
    now,
    sleep,
    random: () => 0,
    baseUrl,
    stablecoinsBaseUrl: baseUrl,
    ...options,
  });
}

function longestUrl(): number {
  return Math.max(...server.requests.map(({ urlLength }) => urlLength + server.baseUrl.length));
}

/** Seconds of the close of a day, or somewhat after it. */
function closeOf(day: number, laterSeconds = 0): number {
  return (day + 1) * 86_400 + laterSeconds;
}

function assetOf(id: string): Asset {
  return { id, symbol: id.toUpperCase(), name: null, tags: [] };
}

describe("series", () => {
  const PATH = "/chart/coingecko:bitcoin";
  const request = { assetId: "bitcoin", fromDay: FROM, toDay: FROM + 3 };
  const chart = (prices: readonly unknown[], confidence: number | null = 0.99): unknown => ({
    coins: { "coingecko:bitcoin": { symbol: "BTC", confidence, prices } },
  });

  test("a price near midnight is the close of the day that ends there, one away from it is none", async () => {
    server.reply(PATH, {
      body: chart([
        { timestamp: closeOf(FROM, -60), price: 10 },
        { timestamp: closeOf(FROM + 1, 1_700), price: 11 },
        { timestamp: closeOf(FROM + 2, 7_200), price: 12 },
        { timestamp: closeOf(FROM + 3, 30), price: null },
      ]),
    });
    const { points } = await create().fetchSeries(request);
    expect(points).toEqual([
      { day: FROM, price: 10, marketCap: null, volume: null },
      { day: FROM + 1, price: 11, marketCap: null, volume: null },
    ]);
    expect(server.requests[0]?.query).toEqual({
      start: String(closeOf(FROM)),
      span: "4",
      period: "1d",
      searchWidth: "1800",
    });
  });

  test.each([[0.89], [0], [null]])("prices of a confidence of %j are not used", async (confidence) => {
    server.reply(PATH, { body: chart([{ timestamp: closeOf(FROM), price: 10 }], confidence) });
    const answer = create().fetchSeries(request);
    await expect(answer).rejects.toMatchObject({ code: "not_found" });
    await expect(answer).rejects.toThrow(`confidence of ${confidence ?? "none"}, below 0.9`);
  });

  test("a coin that it does not know is absent from the answer and not found", async () => {
    server.reply(PATH, { body: { coins: {} } });
    await expect(create().fetchSeries(request)).rejects.toMatchObject({ code: "not_found" });
  });

  test("long spans take a request for each 500 days", async () => {
    server.reply(PATH, { body: chart([]) });
    await create().fetchSeries({ ...request, fromDay: FROM - 1_000, toDay: FROM });
    expect(server.requests.map(({ query }) => query["span"])).toEqual(["500", "500", "1"]);
    expect(server.requests[1]?.query["start"]).toBe(String(closeOf(FROM - 500)));
  });
});

describe("price days", () => {
  /** Answers each coin and time asked for; prices say which coin and day they are of. */
  function replyBatch(confidence = 0.99): void {
    server.reply("/batchHistorical", ({ query }) => {
      const asked: Readonly<Record<string, readonly number[]>> = JSON.parse(query["coins"] ?? "{}");
      const coins = Object.entries(asked).map(([key, times]) => [
        key,
        {
          symbol: key,
          prices: times.map((time) => ({
            timestamp: time + 200,
            price: key.length + time / 1e10,
            confidence,
          })),
        },
      ]);
      return { body: { coins: Object.fromEntries(coins) } };
    });
  }

  test("come as derived days, oldest first, without caps", async () => {
    replyBatch();
    const bitcoin = assetOf("bitcoin");
    const days = await create().fetchPriceDays({ assets: [bitcoin], days: [FROM + 1, FROM, FROM + 1] });
    const price = (day: number): number => 17 + closeOf(day) / 1e10;
    expect(days).toEqual(
      [FROM, FROM + 1].map((day) => ({
        day,
        origin: "derived",
        observations: [{ asset: bitcoin, price: price(day), marketCap: null, volume: null }],
      })),
    );
    expect(server.requests[0]?.query).toEqual({
      coins: JSON.stringify({ "coingecko:bitcoin": [closeOf(FROM), closeOf(FROM + 1)] }),
      searchWidth: "1800",
    });
  });

  test.each([
    [1, 400],
    [5, 250],
    [400, 3],
  ])("%d days of %d coins come whole through addresses of 2 KB", async (dayCount, coinCount) => {
    replyBatch();
    const assets = Array.from({ length: coinCount }, (_, at) => assetOf(`a-rather-long-coin-id-${at}`));
    const days = Array.from({ length: dayCount }, (_, at) => FROM - at);
    const written = await create().fetchPriceDays({ assets, days });
    expect(written.map(({ day }) => day)).toEqual(days.toReversed());
    for (const { day, observations } of written) {
      expect(observations.map(({ asset }) => asset.id)).toEqual(assets.map(({ id }) => id));
      for (const { asset, price } of observations) {
        expect(price).toBe(`coingecko:${asset.id}`.length + closeOf(day) / 1e10);
      }
    }
    expect(longestUrl()).toBeLessThanOrEqual(LONGEST);
    expect(server.requests.length).toBeLessThanOrEqual(2 + (dayCount * coinCount) / 25);
  });

  test("a price below a confidence of 0.9, far from midnight, absent or null is left out", async () => {
    const coin = (...prices: readonly unknown[]): unknown => ({ prices });
    server.reply("/batchHistorical", {
      body: {
        coins: {
          "coingecko:a": coin({ timestamp: closeOf(FROM), price: 1, confidence: 0.9 }),
          "coingecko:b": coin({ timestamp: closeOf(FROM), price: 1, confidence: 0.89 }),
          "coingecko:c": coin({ timestamp: closeOf(FROM, 3_600), price: 1, confidence: 1 }),
          "coingecko:d": coin({ timestamp: closeOf(FROM), price: null, confidence: 1 }),
          "coingecko:e": coin({ timestamp: closeOf(FROM), price: 1 }),
          "coingecko:g": coin(),
        },
      },
    });
    const assets = ["a", "b", "c", "d", "e", "f", "g"].map(assetOf);
    const days = await create().fetchPriceDays({ assets, days: [FROM, FROM + 1] });
    expect(
      days.map(({ day, observations }) => [formatDay(day), observations.map(({ asset }) => asset.id)]),
    ).toEqual([["2026-02-25", ["a"]]]);
  });

  test("without coins or days nothing is asked", async () => {
    await expect(create().fetchPriceDays({ assets: [], days: [FROM] })).resolves.toEqual([]);
    await expect(create().fetchPriceDays({ assets: [assetOf("a")], days: [] })).resolves.toEqual([]);
    expect(server.requests).toHaveLength(0);
  });
});

describe("percent changes", () => {
  test("are bare numbers; a coin that it does not know is absent, not 0", async () => {
    server.reply("/percentage/coingecko:bitcoin,coingecko:ether,coingecko:gone", {
      body: { coins: { "coingecko:bitcoin": -2.3, "coingecko:ether": 0 } },
    });
    const changes = await create().fetchPercentChanges({ assetIds: ["bitcoin", "ether", "gone"], days: 90 });
    expect([...changes]).toEqual([
      ["bitcoin", -2.3],
      ["ether", 0],
    ]);
    expect(server.requests[0]?.query).toEqual({ lookForward: "false", period: "90d" });
  });

  test("of 300 coins come through addresses of 2 KB, each coin asked for once", async () => {
    const ids = Array.from({ length: 300 }, (_, at) => `a-rather-long-coin-id-${at}`);
    server.reply("/percentage/*", ({ path }) => {
      const keys = path.slice("/percentage/".length).split(",");
      return { body: { coins: Object.fromEntries(keys.map((key) => [key, 1])) } };
    });
    const changes = await create().fetchPercentChanges({ assetIds: [...ids, ...ids], days: 90 });
    expect([...changes.keys()]).toEqual(ids);
    expect(longestUrl()).toBeLessThanOrEqual(LONGEST);
    expect(server.requests.length).toBeLessThan(ids.length / 25);
  });

  test.each([0, -90, 1.5])("a span of %d days is refused", async (days) => {
    await expect(create().fetchPercentChanges({ assetIds: ["bitcoin"], days })).rejects.toThrow(
      `days: expected an integer from 1, got ${days}`,
    );
  });
});

describe("stablecoins", () => {
  const coin = (geckoId: string | null, pegType: string, price: unknown = 1): unknown => ({
    id: "1",
    name: geckoId ?? "Nameless",
    symbol: (geckoId ?? "none").slice(0, 4),
    gecko_id: geckoId,
    pegType,
    pegMechanism: "fiat-backed",
    circulating: { [pegType]: 1e9 },
    price,
  });

  test("those of a floating peg are left out, prices may be text or missing", async () => {
    server.reply("/stablecoins", {
      body: {
        peggedAssets: [
          coin("tether", "peggedUSD", 1.0002),
          coin("stasis-eurs", "peggedEUR", "1.17"),
          coin("rai", "peggedVAR", 2.9),
          coin("", "peggedUSD", null),
          coin(null, "peggedUSD", "soon"),
        ],
      },
    });
    const listed = await create().fetchStablecoins();
    expect(listed.map(({ assetId, pegType, price, symbol }) => [assetId, symbol, pegType, price])).toEqual([
      ["tether", "TETH", "peggedUSD", 1.0002],
      ["stasis-eurs", "STAS", "peggedEUR", 1.17],
      [null, "", "peggedUSD", null],
      [null, "NONE", "peggedUSD", null],
    ]);
    expect(server.requests[0]?.query).toEqual({ includePrices: "true" });
  });
});

test("there is no listing, and no market cap in a series", async () => {
  const provider = create();
  expect(provider.identity).toBe("coingecko");
  expect(provider.capabilities).toMatchObject({ listing: false, series: true, seriesMarketCap: false });
  await expect(provider.fetchListing({ limit: 1 })).rejects.toMatchObject({ code: "not_supported" });
});
