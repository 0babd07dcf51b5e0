import { afterEach, beforeEach, expect, test } from "vitest";
import { createCoinGeckoProvider } from "../coingecko/coingecko-provider.ts";
import { createCoinPaprikaProvider } from "../coinpaprika/coinpaprika-provider.ts";
import type { MarketDataProvider } from "../market-data-provider.ts";
import { MS_PER_DAY } from "../ms-per-day.ts";
import { createReplayServer } from "../testing/create-replay-server.ts";
import type { ReplayServer } from "../testing/create-replay-server.ts";
import { createTestClock } from "../testing/create-test-clock.ts";
import type { TestClock } from "../testing/create-test-clock.ts";
import { replayCoinGeckoMarkets } from "../testing/provider-shapes.ts";
import { createDefiLlamaProvider } from "./defillama-provider.ts";
import { withStablecoinTags } from "./with-stablecoin-tags.ts";

const LISTED = {
  peggedAssets: [
    { name: "Tether", symbol: "USDT", gecko_id: "tether", pegType: "peggedUSD" },
    { name: "Rai", symbol: "RAI", gecko_id: "rai", pegType: "peggedVAR" },
    { name: "Nameless", symbol: "NONE", gecko_id: null, pegType: "peggedUSD" },
  ],
};

let server: ReplayServer;
let clock: TestClock;
beforeEach(async () => {
  server = await createReplayServer();
  clock = createTestClock(Date.parse("2026-03-01T12:05:00Z"));
  const coins = ["bitcoin", "tether", "rai"].map((id) => ({ id, symbol: id, price: 1, marketCap: 1 }));
  server.reply("/coins/markets", { body: replayCoinGeckoMarkets(coins) });
});
afterEach(() => server.close());

function create(): MarketDataProvider {
  const { baseUrl } = server;
  const options = { now: clock.now, sleep: clock.sleep, baseUrl, retries: 0 };
  return withStablecoinTags(
    createCoinGeckoProvider({ ...options, categories: [] }),
    createDefiLlamaProvider({ ...options, stablecoinsBaseUrl: baseUrl }),
    clock.now,
  );
}

test("coins of the list are tagged; those of a floating peg, and all others, are not", async () => {
  server.reply("/stablecoins", { body: LISTED });
  const { assets, unknownCategories } = await create().fetchListing({ limit: 3 });
  expect(assets.map(({ asset }) => [asset.id, asset.tags])).toEqual([
    ["bitcoin", []],
    ["tether", ["stablecoin"]],
    ["rai", []],
  ]);
  expect(unknownCategories).toEqual([]);
});

test("the list is read once a day, and the last one stands in where a new one can't be had", async () => {
  server.reply("/stablecoins", { body: LISTED }, { status: 500, text: "" });
  const provider = create();
  const asked = (): number => server.requests.filter(({ path }) => path === "/stablecoins").length;
  await provider.fetchListing({ limit: 3 });
  await provider.fetchListing({ limit: 3 });
  expect(asked()).toBe(1);
  clock.set(clock.now() + MS_PER_DAY);
  const { assets, unknownCategories } = await provider.fetchListing({ limit: 3 });
  expect(asked()).toBe(2);
  expect(assets[1]?.asset.tags).toEqual(["stablecoin"]);
  expect(unknownCategories).toEqual([]);
});

test("without a list the listing comes all the same and says so", async () => {
  server.reply("/stablecoins", { status: 500, text: "" });
  const { assets, unknownCategories } = await create().fetchListing({ limit: 3 });
  expect(assets).toHaveLength(3);
  expect(unknownCategories).toEqual(["defillama:stablecoins"]);
});

test("giving up while the list is read ends the listing with the caller's reason", async () => {
  const abort = new AbortController();
  const reason = new Error("enough");
  server.reply("/stablecoins", () => {
    setTimeout(() => abort.abort(reason), 5);
    return { body: LISTED, delayMs: 5_000 };
  });
  await expect(create().fetchListing({ limit: 3, signal: abort.signal })).rejects.toBe(reason);
});

test("ids of another scheme are refused", () => {
  expect(() => withStablecoinTags(createCoinPaprikaProvider(), createDefiLlamaProvider())).toThrow(
    "provider: expected one under coingecko ids, got coinpaprika",
  );
});
