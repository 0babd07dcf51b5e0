import { connectProvider } from "../http/connect-provider.ts";
import { liveSource } from "../live-source.ts";
import type { MarketDataProvider } from "../market-data-provider.ts";
import { notSupported } from "../not-supported.ts";
import type { ProviderOptions } from "../provider-options.ts";
import { fetchBinanceSeries } from "./binance-series.ts";
import { judgeBinance } from "./judge-binance.ts";

const BASE_URL = "https://api.binance.com";
// Weight 2 of 6,000 a minute for each address would allow 3,000.
const REQUESTS_PER_MINUTE = 600;

/**
 * Binance: daily closes against USDT, by ticker. No listing and no market caps; pairs that were delisted are gone.
 * @throws {RangeError} when an option is out of range
 */
export function createBinanceProvider(options: ProviderOptions = {}): MarketDataProvider {
  const { baseUrl = BASE_URL, now = Date.now } = options;
  const request = connectProvider(
    { provider: "binance", baseUrl, requestsPerMinute: REQUESTS_PER_MINUTE, judge: judgeBinance },
    options,
  );
  return {
    id: "binance",
    identity: "binance",
    source: liveSource("binance", "Binance", baseUrl),
    capabilities: { listing: false, series: true, seriesMarketCap: false, historyDays: null },
    fetchListing: () => Promise.reject(notSupported("binance", "an exchange has no ranked listing")),
    fetchSeries: (series) => fetchBinanceSeries(request, series, now),
  };
}
