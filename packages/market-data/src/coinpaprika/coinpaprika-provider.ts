import { connectProvider } from "../http/connect-provider.ts";
import { liveSource } from "../live-source.ts";
import type { MarketDataProvider } from "../market-data-provider.ts";
import type { ProviderOptions } from "../provider-options.ts";
import { fetchCoinPaprikaListing } from "./coinpaprika-listing.ts";
import { fetchCoinPaprikaSeries } from "./coinpaprika-series.ts";

const BASE_URL = { keyless: "https://api.coinpaprika.com/v1", keyed: "https://api-pro.coinpaprika.com/v1" };
// The documented limit is 20,000 calls a month; this only keeps a backfill polite.
const REQUESTS_PER_MINUTE = 120;
const FREE_HISTORY_DAYS = 365;

/**
 * CoinPaprika: ranked listing with tags (no 90-day change), daily series with market caps; a year without a key.
 * @throws {RangeError} when an option is out of range
 */
export function createCoinPaprikaProvider(options: ProviderOptions = {}): MarketDataProvider {
  const { apiKey, now = Date.now } = options;
  const access = apiKey === undefined ? "keyless" : "keyed";
  const baseUrl = options.baseUrl ?? BASE_URL[access];
  const request = connectProvider(
    { provider: "coinpaprika", baseUrl, keyHeader: "Authorization", requestsPerMinute: REQUESTS_PER_MINUTE },
    options,
  );
  const source = liveSource("coinpaprika", "CoinPaprika", baseUrl);
  return {
    id: "coinpaprika",
    identity: "coinpaprika",
    source,
    capabilities: {
      listing: true,
      series: true,
      seriesMarketCap: true,
      historyDays: access === "keyless" ? FREE_HISTORY_DAYS : null,
    },
    fetchListing: (listing) => fetchCoinPaprikaListing(request, source, listing, now),
    fetchSeries: (series) => fetchCoinPaprikaSeries(request, series, now),
  };
}
