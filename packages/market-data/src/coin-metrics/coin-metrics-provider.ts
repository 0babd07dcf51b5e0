import { connectProvider } from "../http/connect-provider.ts";
import { liveSource } from "../live-source.ts";
import type { MarketDataProvider } from "../market-data-provider.ts";
import { notSupported } from "../not-supported.ts";
import type { ProviderOptions } from "../provider-options.ts";
import { fetchCoinMetricsSeries } from "./coin-metrics-series.ts";
import { judgeCoinMetrics } from "./judge-coin-metrics.ts";

const BASE_URL = "https://community-api.coinmetrics.io/v4";
// 10 requests in 6 s for each address.
const REQUESTS_PER_MINUTE = 100;
const RATE_LIMIT_DELAY_MS = 6_000;

/**
 * Coin Metrics community: long daily series of the larger assets, market caps only of those it follows on chain. No
 * listing, no volumes; CC BY-NC 4.0, so not for commercial use.
 * @throws {RangeError} when an option is out of range
 */
export function createCoinMetricsProvider(options: ProviderOptions = {}): MarketDataProvider {
  const { baseUrl = BASE_URL, now = Date.now } = options;
  const request = connectProvider(
    {
      provider: "coinmetrics",
      baseUrl,
      requestsPerMinute: REQUESTS_PER_MINUTE,
      rateLimitDelayMs: RATE_LIMIT_DELAY_MS,
      judge: judgeCoinMetrics,
    },
    options,
  );
  return {
    id: "coinmetrics",
    identity: "coinmetrics",
    source: liveSource("coinmetrics", "Coin Metrics community data, CC BY-NC 4.0", baseUrl),
    capabilities: { listing: false, series: true, seriesMarketCap: true, historyDays: null },
    fetchListing: () => Promise.reject(notSupported("coinmetrics", "there is no ranked listing")),
    fetchSeries: (series) => fetchCoinMetricsSeries(request, series, now),
  };
}
