import { afterEach, beforeEach, expect, test } from "vitest";
import { classifyAssets, dayOfTime, exclusionOn, methodologyOf } from "@altseason/core";
import { createCoinGeckoProvider } from "./coingecko/coingecko-provider.ts";
import { createCoinMarketCapProvider } from "./coinmarketcap/coinmarketcap-provider.ts";
import { createCoinPaprikaProvider } from "./coinpaprika/coinpaprika-provider.ts";
import { createDefiLlamaProvider } from "./defillama/defillama-provider.ts";
import { withStablecoinTags } from "./defillama/with-stablecoin-tags.ts";
import type { MarketDataProvider } from "./market-data-provider.ts";
import { marketDaysOfListing } from "./market-days-of-listing.ts";
import { createMemoryMarketStore } from "./testing/create-memory-market-store.ts";
import { createReplayServer } from "./testing/create-replay-server.ts";
import type { ReplayServer } from "./testing/create-replay-server.ts";
import { createTestClock } from "./testing/create-test-clock.ts";
import { replayCoinGeckoMarkets, replayCoinMarketCapListing } from "./testing/provider-shapes.ts";

// Invented coins: nothing but their tags can tell what they are.
const NOW = Date.parse("2026-03-01T12:05:00Z");

let server: ReplayServer;
beforeEach(async () => {
  server = await createReplayServer();
});
afterEach(() => server.close());

/** From a provider's answers through store and matrix to the rules: why each coin is out, null where it counts. */
async function exclusionsOf(provider: MarketDataProvider): Promise<Readonly<Record<string, unknown>>> {
  const listing = await provider.fetchListing({ limit: 50 });
  const store = createMemoryMarketStore();
  await store.ensureDataSet({ id: "live", identity: listing.identity, source: listing.source });
  await store.writeDays("live", marketDaysOfListing(listing));
  const matrix = await store.loadMatrix("live");
  if (matrix === null) throw new Error("expected a matrix, got none");
  const classification = classifyAssets(matrix);
  const { excludedRules } = methodologyOf("top50-90d");
  return Object.fromEntries(
    matrix.assets.map(({ symbol }, column) => {
      const found = exclusionOn(classification, column, dayOfTime(NOW), excludedRules);
      return [symbol, found === null ? null : [found.first.rule, found.first.basis, found.first.evidence]];
    }),
  );
}

function coin(id: string, symbol: string, tags: readonly string[] = []) {
  return { id, symbol, price: 7.3, marketCap: 1e9, tags, change90d: 31 };
}

function because(rule: string, tag: string): readonly string[] {
  return [rule, "category", `The provider files it under "${tag}".`];
}

test("CoinGecko's categories and DefiLlama's stablecoins exclude by their own evidence", async () => {
  const members: Readonly<Record<string, readonly string[]>> = {
    "wrapped-tokens": ["zzwrap"],
    "bridged-tokens": ["zzbridge"],
    "liquid-staking-tokens": ["zzstake"],
    "liquid-restaking-tokens": ["zzrestake"],
    "tokenized-gold": ["zzgold"],
    "tokenized-stock": ["zzstock"],
    "tokenized-treasury-bonds-t-bills": ["zzbill"],
    "lp-tokens": ["zzpool"],
    stablecoins: ["zzstable"],
    "real-world-assets-rwa": ["zzalt"],
  };
  const all = ["bitcoin", "zzalt", "zzpegged", ...Object.values(members).flat()];
  server.reply("/coins/markets", ({ query }) => {
    const ids = query["category"] === undefined ? [...new Set(all)] : (members[query["category"]] ?? []);
    return { body: replayCoinGeckoMarkets(ids.map((id) => coin(id, id))) };
  });
  server.reply("/stablecoins", {
    body: { peggedAssets: [{ name: "Pegged", symbol: "P", gecko_id: "zzpegged", pegType: "peggedEUR" }] },
  });
  const { baseUrl } = server;
  const options = { ...createTestClock(NOW), baseUrl };
  const provider = withStablecoinTags(
    createCoinGeckoProvider(options),
    createDefiLlamaProvider({ ...options, stablecoinsBaseUrl: baseUrl }),
    options.now,
  );
  expect(await exclusionsOf(provider)).toEqual({
    BITCOIN: ["benchmark", "curated", expect.any(String)],
    ZZALT: null,
    ZZPEGGED: because("stablecoin", "stablecoin"),
    ZZSTABLE: because("stablecoin", "stablecoins"),
    ZZWRAP: because("wrapped", "wrapped-tokens"),
    ZZBRIDGE: because("bridged", "bridged-tokens"),
    ZZSTAKE: because("staked", "liquid-staking-tokens"),
    ZZRESTAKE: because("restaked", "liquid-restaking-tokens"),
    ZZGOLD: because("commodity-backed", "tokenized-gold"),
    ZZSTOCK: because("tokenized-security", "tokenized-stock"),
    ZZBILL: because("tokenized-security", "tokenized-treasury-bonds-t-bills"),
    ZZPOOL: because("lp-token", "lp-tokens"),
  });
});

test("CoinMarketCap's tags exclude, those of protocols do not", async () => {
  server.reply("/public-api/v3/cryptocurrency/listings/latest", {
    body: replayCoinMarketCapListing(
      [
        coin("1", "BTC"),
        coin("900001", "ZZSTABLE", ["payments", "fiat-stablecoin"]),
        coin("900002", "ZZWRAP", ["wrapped-tokens"]),
        coin("900003", "ZZGOLD", ["tokenized-gold"]),
        coin("900005", "ZZMAKER", ["stablecoin-protocol", "defi"]),
        coin("900006", "ZZLIDO", ["liquid-staking", "dao"]),
      ],
      "array",
    ),
  });
  const provider = createCoinMarketCapProvider({ ...createTestClock(NOW), baseUrl: server.baseUrl });
  expect(await exclusionsOf(provider)).toEqual({
    BTC: ["benchmark", "curated", expect.any(String)],
    ZZSTABLE: because("stablecoin", "fiat-stablecoin"),
    ZZWRAP: because("wrapped", "wrapped-tokens"),
    ZZGOLD: because("commodity-backed", "tokenized-gold"),
    ZZMAKER: null,
    ZZLIDO: null,
  });
});

test("CoinPaprika's tags exclude", async () => {
  const ticker = (id: string, rank: number) => ({
    id,
    name: id,
    symbol: id,
    rank,
    quotes: { USD: { price: 7.3, market_cap: 1e9, volume_24h: 1, percent_change_30d: 3 } },
  });
  server.reply("/tickers", {
    body: ["btc-bitcoin", "zz-stable", "zz-wrap", "zz-stake", "zz-alt"].map((id, at) => ticker(id, at + 1)),
  });
  server.reply("/tags", {
    body: [
      { id: "stablecoin", coins: ["zz-stable"] },
      { id: "wrapped-tokens", coins: ["zz-wrap"] },
      { id: "liquid-staking-token", coins: ["zz-stake"] },
      { id: "defi", coins: ["zz-alt", "zz-stake"] },
    ],
  });
  const provider = createCoinPaprikaProvider({ ...createTestClock(NOW), baseUrl: server.baseUrl });
  expect(await exclusionsOf(provider)).toEqual({
    "BTC-BITCOIN": ["benchmark", "curated", expect.any(String)],
    "ZZ-STABLE": because("stablecoin", "stablecoin"),
    "ZZ-WRAP": because("wrapped", "wrapped-tokens"),
    "ZZ-STAKE": because("staked", "liquid-staking-token"),
    "ZZ-ALT": null,
  });
});
