import { connectProvider } from "../http/connect-provider.ts";
import { liveSource } from "../live-source.ts";
import type { MarketDataProvider } from "../market-data-provider.ts";
import { notSupported } from "../not-supported.ts";
import type { ProviderOptions } from "../provider-options.ts";
import { fetchCoinMarketCapListing } from "./coinmarketcap-listing.ts";
import { fetchCoinMarketCapSeries } from "./coinmarketcap-series.ts";
import { judgeCoinMarketCap } from "./coinmarketcap-status.ts";

const BASE_URL = "https://pro-api.coinmarketcap.com";
const KEYLESS_PREFIX = "/public-api";
const REQUESTS_PER_MINUTE = { keyless: 10, keyed: 30 };
// Error 1008: the per-minute count starts anew after 60 s.
const RATE_LIMIT_DELAY_MS = 60_000;

/**
 * CoinMarketCap: ranked listing with tags and 90-day change, without a key under `/public-api` or with one; daily
 * series with a key whose plan has historical data.
 * @throws {RangeError} when an option is out of range
 */
export function createCoinMarketCapProvider(options: ProviderOptions = {}): MarketDataProvider {
  const { apiKey, baseUrl = BASE_URL, now = Date.now } = options;
  const isKeyed = apiKey !== undefined;
  const connect = connectProvider(
    {
      provider: "coinmarketcap",
      baseUrl,
      keyHeader: "X-CMC_PRO_API_KEY",
      requestsPerMinute: isKeyed ? REQUESTS_PER_MINUTE.keyed : REQUESTS_PER_MINUTE.keyless,
      rateLimitDelayMs: RATE_LIMIT_DELAY_MS,
      judge: judgeCoinMarketCap,
    },
    options,
  );
  const request: typeof connect = (path, query, signal) =>
    connect(isKeyed ? path : `${KEYLESS_PREFIX}${path}`, query, signal);
  const source = liveSource("coinmarketcap", "CoinMarketCap", baseUrl);
  return {
    id: "coinmarketcap",
    identity: "coinmarketcap",
    source,
    capabilities: { listing: true, series: isKeyed, seriesMarketCap: isKeyed, historyDays: null },
    fetchListing: (listing) =>
      fetchCoinMarketCapListing(request, isKeyed ? "keyed" : "keyless", source, listing, now),
    async fetchSeries(series) {
      if (!isKeyed) throw notSupported("coinmarketcap", "daily series need an API key");
      return await fetchCoinMarketCapSeries(request, series, now);
    },
  };
}
