import { parseDay } from "@altseason/core";
import type { Asset } from "@altseason/core";
import { createBinanceProvider } from "../binance/binance-provider.ts";
import { createCoinMetricsProvider } from "../coin-metrics/coin-metrics-provider.ts";
import { createCoinGeckoProvider } from "../coingecko/coingecko-provider.ts";
import { createCoinMarketCapProvider } from "../coinmarketcap/coinmarketcap-provider.ts";
import { createCoinPaprikaProvider } from "../coinpaprika/coinpaprika-provider.ts";
import { createDefiLlamaProvider } from "../defillama/defillama-provider.ts";
import type { ProviderOptions } from "../provider-options.ts";
import {
  replayCoinGeckoChart,
  replayCoinGeckoMarkets,
  replayCoinMarketCapListing,
} from "./provider-shapes.ts";

/** One call of one provider, with an answer in its documented shape and one with a wrong type in it. */
export interface ProviderCall {
  readonly name: string;
  readonly provider: string;
  /** The header that carries the key; null: the provider takes none. */
  readonly keyHeader: string | null;
  readonly path: string;
  readonly body: unknown;
  readonly wrong: { readonly body: unknown; readonly says: string };
  readonly ask: (options: ProviderOptions, signal?: AbortSignal) => Promise<unknown>;
}

const FROM_DAY = parseDay("2026-02-26");
const TO_DAY = parseDay("2026-02-27");
const COIN = { id: "1", symbol: "BTC", price: 60_000, marketCap: 1.2e12 };
const BITCOIN: Asset = { id: "bitcoin", symbol: "BTC", name: "Bitcoin", tags: [] };
const LLAMA_KEY = "coingecko:bitcoin";
const seriesOf = (assetId: string, signal: AbortSignal | undefined) =>
  ({ assetId, fromDay: FROM_DAY, toDay: TO_DAY, signal }) as const;

/** Each call that any provider makes. */
export const PROVIDER_CALLS: readonly ProviderCall[] = [
  {
    name: "CoinGecko's listing",
    provider: "coingecko",
    keyHeader: "x-cg-demo-api-key",
    path: "/coins/markets",
    body: replayCoinGeckoMarkets([COIN]),
    wrong: {
      body: [{ id: "bitcoin", symbol: "btc", current_price: "60000" }],
      says: 'expected number at $[0].current_price, got string "60000"',
    },
    ask: (options, signal) =>
      createCoinGeckoProvider({ ...options, categories: [] }).fetchListing({ limit: 5, signal }),
  },
  {
    name: "CoinGecko's series",
    provider: "coingecko",
    keyHeader: "x-cg-demo-api-key",
    path: "/coins/bitcoin/market_chart/range",
    body: replayCoinGeckoChart(new Map([[FROM_DAY, 60_000]]), 2e7),
    wrong: {
      body: {
        prices: [
          [1, 2],
          [3, "4"],
        ],
      },
      says: 'expected number at $.prices[1][1], got string "4"',
    },
    ask: (options, signal) => createCoinGeckoProvider(options).fetchSeries(seriesOf("bitcoin", signal)),
  },
  {
    name: "CoinMarketCap's listing",
    provider: "coinmarketcap",
    keyHeader: "x-cmc_pro_api_key",
    path: "/v3/cryptocurrency/listings/latest",
    body: replayCoinMarketCapListing([COIN], "array"),
    wrong: { body: { data: {} }, says: "expected array at $.data, got object {}" },
    ask: (options, signal) =>
      createCoinMarketCapProvider({ apiKey: "any", ...options }).fetchListing({ limit: 5, signal }),
  },
  {
    name: "CoinMarketCap's series",
    provider: "coinmarketcap",
    keyHeader: "x-cmc_pro_api_key",
    path: "/v2/cryptocurrency/ohlcv/historical",
    body: {
      status: { error_code: 0 },
      data: { id: 1, quotes: [{ time_open: "2026-02-26T00:00:00.000Z", quote: { USD: { close: 60_000 } } }] },
    },
    wrong: { body: { data: 7 }, says: "at $.data, got number 7" },
    ask: (options, signal) =>
      createCoinMarketCapProvider({ apiKey: "any", ...options }).fetchSeries(seriesOf("1", signal)),
  },
  {
    name: "CoinPaprika's tickers",
    provider: "coinpaprika",
    keyHeader: "authorization",
    path: "/tickers",
    body: [{ id: "btc-bitcoin", symbol: "BTC", rank: 1, quotes: { USD: { price: 60_000 } } }],
    wrong: {
      body: [{ id: "btc-bitcoin", symbol: "BTC", rank: "first", quotes: {} }],
      says: 'expected number at $[0].rank, got string "first"',
    },
    ask: (options, signal) => createCoinPaprikaProvider(options).fetchListing({ limit: 5, signal }),
  },
  {
    name: "CoinPaprika's tags",
    provider: "coinpaprika",
    keyHeader: "authorization",
    path: "/tags",
    body: [{ id: "stablecoin", name: "Stablecoin", coins: ["usdt-tether"] }],
    wrong: {
      body: [{ id: "stablecoin", coins: [7] }],
      says: "expected string at $[0].coins[0], got number 7",
    },
    ask: (options, signal) => createCoinPaprikaProvider(options).fetchListing({ limit: 5, signal }),
  },
  {
    name: "CoinPaprika's series",
    provider: "coinpaprika",
    keyHeader: "authorization",
    path: "/tickers/btc-bitcoin/historical",
    body: [{ timestamp: "2026-02-26T00:00:00Z", price: 60_000, volume_24h: 1, market_cap: 1.2e12 }],
    wrong: {
      body: [{ timestamp: 1_772_000_000, price: 1 }],
      says: "expected string at $[0].timestamp, got number 1772000000",
    },
    ask: (options, signal) => createCoinPaprikaProvider(options).fetchSeries(seriesOf("btc-bitcoin", signal)),
  },
  {
    name: "DefiLlama's series",
    provider: "defillama",
    keyHeader: null,
    path: `/chart/${LLAMA_KEY}`,
    body: {
      coins: { [LLAMA_KEY]: { confidence: 0.99, prices: [{ timestamp: 1_772_150_400, price: 60_000 }] } },
    },
    wrong: {
      body: { coins: { [LLAMA_KEY]: { confidence: 0.99, prices: [{ timestamp: "1", price: 1 }] } } },
      says: `expected number at $.coins.${LLAMA_KEY}.prices[0].timestamp, got string "1"`,
    },
    ask: (options, signal) => createDefiLlamaProvider(options).fetchSeries(seriesOf("bitcoin", signal)),
  },
  {
    name: "DefiLlama's price days",
    provider: "defillama",
    keyHeader: null,
    path: "/batchHistorical",
    body: {
      coins: { [LLAMA_KEY]: { prices: [{ timestamp: 1_772_150_400, price: 60_000, confidence: 0.99 }] } },
    },
    wrong: {
      body: { coins: { [LLAMA_KEY]: [] } },
      says: `expected object at $.coins.${LLAMA_KEY}, got array []`,
    },
    ask: (options, signal) =>
      createDefiLlamaProvider(options).fetchPriceDays({ assets: [BITCOIN], days: [FROM_DAY], signal }),
  },
  {
    name: "DefiLlama's changes",
    provider: "defillama",
    keyHeader: null,
    path: `/percentage/${LLAMA_KEY}`,
    body: { coins: { [LLAMA_KEY]: -2.3 } },
    wrong: {
      body: { coins: { [LLAMA_KEY]: { change: -2.3 } } },
      says: `expected number at $.coins.${LLAMA_KEY}, got object {"change":-2.3}`,
    },
    ask: (options, signal) =>
      createDefiLlamaProvider(options).fetchPercentChanges({ assetIds: ["bitcoin"], days: 90, signal }),
  },
  {
    name: "DefiLlama's stablecoins",
    provider: "defillama",
    keyHeader: null,
    path: "/stablecoins",
    body: { peggedAssets: [{ name: "Tether", symbol: "USDT", gecko_id: "tether", pegType: "peggedUSD" }] },
    wrong: {
      body: { peggedAssets: [{ name: "Tether", symbol: "USDT", pegType: null }] },
      says: "expected string at $.peggedAssets[0].pegType, got null",
    },
    ask: (options, signal) =>
      createDefiLlamaProvider({ ...options, stablecoinsBaseUrl: options.baseUrl }).fetchStablecoins(signal),
  },
  {
    name: "Binance's klines",
    provider: "binance",
    keyHeader: null,
    path: "/api/v3/klines",
    body: [[1_772_064_000_000, "1", "1", "1", "60000.5", "1", 1_772_150_399_999, "5", 1, "1", "1", "0"]],
    wrong: {
      body: [[1_772_064_000_000, "1", "1", "1", 60_000.5, "1", 1_772_150_399_999, "5"]],
      says: "expected string at $[0][4], got number 60000.5",
    },
    ask: (options, signal) => createBinanceProvider(options).fetchSeries(seriesOf("BTC", signal)),
  },
  {
    name: "Coin Metrics' series",
    provider: "coinmetrics",
    keyHeader: null,
    path: "/timeseries/asset-metrics",
    body: { data: [{ asset: "btc", time: "2026-02-26T00:00:00.000000000Z", PriceUSD: "60000.5" }] },
    wrong: {
      body: { data: [{ asset: "btc", time: "2026-02-26T00:00:00.000000000Z", PriceUSD: 60_000.5 }] },
      says: "expected string at $.data[0].PriceUSD, got number 60000.5",
    },
    ask: (options, signal) => createCoinMetricsProvider(options).fetchSeries(seriesOf("btc", signal)),
  },
];
