import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { MarketDataProvider } from "../market-data-provider.ts";
import { createReplayServer } from "../testing/create-replay-server.ts";
import type { ReplayServer } from "../testing/create-replay-server.ts";
import { createTestClock } from "../testing/create-test-clock.ts";
import type { TestClock } from "../testing/create-test-clock.ts";
import { replayCoinGeckoMarkets } from "../testing/provider-shapes.ts";
import { CATEGORY_IDS } from "./coingecko-categories.ts";
import { createCoinGeckoProvider } from "./coingecko-provider.ts";
import type { CoinGeckoOptions } from "./coingecko-provider.ts";

const MARKETS = "/coins/markets";
const COINS = [
  { id: "bitcoin", symbol: "BTC", price: 60_000, marketCap: 1.2e12 },
  { id: "tether", symbol: "USDT", price: 1, marketCap: 1e11 },
  { id: "chainlink", symbol: "LINK", price: 15, marketCap: 1e10 },
];

let server: ReplayServer;
let clock: TestClock;
beforeEach(async () => {
  server = await createReplayServer();
  clock = createTestClock(Date.parse("2026-03-01T12:05:00Z"));
});
afterEach(() => server.close());

function create(options: CoinGeckoOptions = {}): MarketDataProvider {
  const { now, sleep } = clock;
  return createCoinGeckoProvider({
    now,
    sleep,
    random: () => 0,
    baseUrl: server.baseUrl,
    categories: [],
    ...options,
  });
}

/** Answers `/coins/markets`, whole or of a category, as CoinGecko does: an unknown category is a 404. */
function replyMarkets(members: Readonly<Record<string, readonly string[]>>): void {
  server.reply(MARKETS, ({ query }) => {
    const category = query["category"];
    if (category === undefined) return { body: replayCoinGeckoMarkets(COINS) };
    const ids = members[category];
    if (ids === undefined) return { status: 404, body: { error: "category not found" } };
    const coins = ids.map((id) => ({ id, symbol: id, price: null, marketCap: null }));
    return { body: replayCoinGeckoMarkets(coins) };
  });
}

describe("the listing", () => {
  test("asks for rehypothecated tokens too, in dollars, largest first", async () => {
    replyMarkets({});
    const listing = await create().fetchListing({ limit: 3 });
    expect(server.requests[0]?.query).toMatchObject({
      vs_currency: "usd",
      order: "market_cap_desc",
      per_page: "3",
      page: "1",
      include_rehypothecated: "true",
    });
    expect(listing).toMatchObject({
      identity: "coingecko",
      source: { provider: "coingecko", kind: "live" },
      observedAt: Date.parse("2026-03-01T12:00:00Z"),
      unknownCategories: [],
    });
    expect(listing.assets[0]).toEqual({
      asset: { id: "bitcoin", symbol: "BTC", name: "BTC", tags: [] },
      rank: 1,
      price: 60_000,
      marketCap: 1.2e12,
      volume: 1_000_000,
      changePercent: { 7: 10, 30: -5, 200: 40 },
    });
  });

  test("ranks by the rank with rehypothecated tokens where there is one: without, they have none", async () => {
    const [bitcoin, ...others] = replayCoinGeckoMarkets(COINS);
    server.reply(MARKETS, {
      body: [
        { ...bitcoin, market_cap_rank: 1, market_cap_rank_with_rehypothecated: 1 },
        { ...bitcoin, id: "staked-ether", market_cap_rank: null, market_cap_rank_with_rehypothecated: 2 },
        { ...others[0], market_cap_rank: 2, market_cap_rank_with_rehypothecated: 3 },
        { ...others[1], market_cap_rank: null },
      ],
    });
    const { assets } = await create().fetchListing({ limit: 4 });
    expect(assets.map(({ asset, rank }) => [asset.id, rank])).toEqual([
      ["bitcoin", 1],
      ["staked-ether", 2],
      ["tether", 3],
      ["chainlink", null],
    ]);
  });

  test("every number may be null, and zero means missing", async () => {
    const empty = Object.fromEntries(
      Object.keys(replayCoinGeckoMarkets(COINS)[0] ?? {}).map((field) => [field, null]),
    );
    server.reply(MARKETS, {
      body: [
        { ...empty, id: "bitcoin", symbol: "btc" },
        { ...empty, id: "ethereum", symbol: "eth", current_price: 0, market_cap: 0, total_volume: 0 },
      ],
    });
    const { assets, observedAt } = await create().fetchListing({ limit: 2 });
    for (const listed of assets) {
      expect(listed).toMatchObject({ rank: null, price: null, marketCap: null, volume: null });
      expect(listed.changePercent).toEqual({});
    }
    expect(observedAt).toBe(clock.now());
  });

  test("takes a page for each 250 coins; a coin that moved to the next page meanwhile stands once", async () => {
    server.reply(MARKETS, ({ query }) => {
      const first = (Number(query["page"]) - 1) * 249;
      const size = query["page"] === "3" ? 100 : 250;
      const coins = Array.from({ length: size }, (_, index) => ({
        id: `coin-${first + index}`,
        symbol: "c",
        price: 1,
        marketCap: 1,
      }));
      return { body: replayCoinGeckoMarkets(coins) };
    });
    const { assets, duplicateIds } = await create().fetchListing({ limit: 1_000 });
    expect(server.requests.map(({ query }) => query["page"])).toEqual(["1", "2", "3"]);
    expect(assets).toHaveLength(598);
    expect(duplicateIds).toEqual(["coin-249", "coin-498"]);
  });
});

describe("categories", () => {
  test("members bear their categories as tags", async () => {
    replyMarkets({ stablecoins: ["tether", "dai"], "tokenized-gold": ["tether"] });
    const listing = await create({ categories: ["stablecoins", "tokenized-gold"] }).fetchListing({
      limit: 3,
    });
    expect(listing.assets.map(({ asset }) => asset.tags)).toEqual([
      [],
      ["stablecoins", "tokenized-gold"],
      [],
    ]);
  });

  test("one that CoinGecko no longer knows, or that is empty, is named", async () => {
    replyMarkets({ stablecoins: ["tether"], "lp-tokens": [] });
    const { assets, unknownCategories } = await create({
      categories: ["renamed", "stablecoins", "lp-tokens"],
    }).fetchListing({ limit: 3 });
    expect(unknownCategories).toEqual(["renamed", "lp-tokens"]);
    expect(assets[1]?.asset.tags).toEqual(["stablecoins"]);
  });

  test("are asked for once a day", async () => {
    replyMarkets({ stablecoins: ["tether"] });
    const provider = create({ categories: ["stablecoins"] });
    const asked = (): number => server.requests.filter(({ query }) => query["category"] !== undefined).length;
    await provider.fetchListing({ limit: 3 });
    clock.set(clock.now() + 23 * 3_600_000);
    await provider.fetchListing({ limit: 3 });
    expect(asked()).toBe(1);
    clock.set(clock.now() + 2 * 3_600_000);
    await provider.fetchListing({ limit: 3 });
    expect(asked()).toBe(2);
  });

  test("by default never hold real-world-assets-rwa, where LINK is", async () => {
    const everything = Object.fromEntries(CATEGORY_IDS.map((id) => [id, ["tether"]]));
    replyMarkets({ ...everything, "real-world-assets-rwa": ["chainlink"] });
    const { now, sleep } = clock;
    const provider = createCoinGeckoProvider({ now, sleep, baseUrl: server.baseUrl });
    const { assets, unknownCategories } = await provider.fetchListing({ limit: 3 });
    expect(assets.find(({ asset }) => asset.id === "chainlink")?.asset.tags).toEqual([]);
    expect(assets.find(({ asset }) => asset.id === "tether")?.asset.tags).toEqual(CATEGORY_IDS);
    expect(unknownCategories).toEqual([]);
  });
});

describe("plans", () => {
  test.each([
    ["keyless", {}, undefined, 6_000, 365],
    ["demo", { apiKey: "CG-1" }, "x-cg-demo-api-key", 2_000, 365],
    ["pro", { apiKey: "CG-1", plan: "pro" }, "x-cg-pro-api-key", 240, null],
  ] as const)("%s: its header, pace and history", async (_plan, options, header, spacingMs, historyDays) => {
    replyMarkets({ a: ["tether"] });
    const provider = create({ ...options, categories: ["a"] });
    await provider.fetchListing({ limit: 3 });
    expect(clock.sleeps).toEqual([spacingMs]);
    expect(provider.capabilities.historyDays).toBe(historyDays);
    const headers = server.requests[0]?.headers ?? {};
    expect(Object.keys(headers).filter((name) => name.startsWith("x-cg"))).toEqual(
      header === undefined ? [] : [header],
    );
  });

  test("a pro key goes to the pro host, and that host alone makes it one", () => {
    expect(createCoinGeckoProvider({ apiKey: "CG-1", plan: "pro" }).source.description).toContain(
      "pro-api.coingecko.com",
    );
    const byHost = createCoinGeckoProvider({
      apiKey: "CG-1",
      baseUrl: "https://pro-api.coingecko.com/api/v3",
    });
    expect(byHost.capabilities.historyDays).toBeNull();
  });
});

test.each([
  [{ status: { error_code: 10_002, error_message: "API Key Missing" } }, 401, "unauthorized"],
  [{ error: { status: { error_code: 10_012, error_message: "365 days" } } }, 401, "plan_limit"],
  [{ error_code: 10_005, error_message: "PRO only" }, 401, "plan_limit"],
  [{ error_code: 10_011, error_message: "wrong host" }, 400, "unauthorized"],
  [{ status: { error_code: 429, error_message: "rate" } }, 429, "rate_limited"],
  [{ error: "coin not found" }, 404, "not_found"],
])("%j at status %d is %s", async (body, status, code) => {
  server.reply(MARKETS, { status, body });
  await expect(create({ retries: 0 }).fetchListing({ limit: 1 })).rejects.toMatchObject({ code, status });
});

test("a refusal by rate that does not say how long is waited for a minute", async () => {
  server.reply(MARKETS, { status: 429, body: {} }, { body: [] });
  await create().fetchListing({ limit: 1 });
  expect(clock.sleeps[0]).toBe(60_000);
});
