import { connectProvider } from "../http/connect-provider.ts";
import { liveSource } from "../live-source.ts";
import type { MarketDataProvider } from "../market-data-provider.ts";
import type { ProviderOptions } from "../provider-options.ts";
import { CATEGORY_IDS, createCategoryReader } from "./coingecko-categories.ts";
import { fetchCoinGeckoListing } from "./coingecko-listing.ts";
import { fetchCoinGeckoSeries } from "./coingecko-series.ts";
import { judgeCoinGecko } from "./judge-coingecko.ts";

/** Which kind of CoinGecko key is in use; the keys themselves do not tell. */
export type CoinGeckoPlan = "demo" | "pro";

/** What a CoinGecko provider takes beside the common options. */
export interface CoinGeckoOptions extends ProviderOptions {
  /** Of `apiKey`; `demo` by default, or `pro` where `baseUrl` names the pro host. */
  readonly plan?: CoinGeckoPlan | undefined;
  /**
   * Categories whose members are tagged, by CoinGecko's category ids; one request each, once a day. Those that
   * exclude coins from the index by default; `[]` for none.
   */
  readonly categories?: readonly string[] | undefined;
}

const PRO_HOST = "pro-api.coingecko.com";
const BASE_URL = {
  keyless: "https://api.coingecko.com/api/v3",
  demo: "https://api.coingecko.com/api/v3",
  pro: `https://${PRO_HOST}/api/v3`,
};
const REQUESTS_PER_MINUTE = { keyless: 10, demo: 30, pro: 250 };
const FREE_HISTORY_DAYS = 365;
const MINUTE_MS = 60_000;

/**
 * CoinGecko: ranked listing (no 90-day change), daily series with market caps; keyless, demo or pro.
 * @throws {RangeError} when an option is out of range
 */
export function createCoinGeckoProvider(options: CoinGeckoOptions = {}): MarketDataProvider {
  const { apiKey, categories = CATEGORY_IDS, now = Date.now } = options;
  const isProHost = options.baseUrl?.includes(PRO_HOST) === true;
  const plan = apiKey === undefined ? "keyless" : (options.plan ?? (isProHost ? "pro" : "demo"));
  const baseUrl = options.baseUrl ?? BASE_URL[plan];
  const request = connectProvider(
    {
      provider: "coingecko",
      baseUrl,
      keyHeader: plan === "pro" ? "x-cg-pro-api-key" : "x-cg-demo-api-key",
      requestsPerMinute: REQUESTS_PER_MINUTE[plan],
      rateLimitDelayMs: MINUTE_MS,
      judge: judgeCoinGecko,
    },
    options,
  );
  const source = liveSource("coingecko", "CoinGecko", baseUrl);
  const readCategories = createCategoryReader(request, categories, now);
  return {
    id: "coingecko",
    identity: "coingecko",
    source,
    capabilities: {
      listing: true,
      series: true,
      seriesMarketCap: true,
      historyDays: plan === "pro" ? null : FREE_HISTORY_DAYS,
    },
    fetchListing: (listing) => fetchCoinGeckoListing(request, readCategories, source, listing, now),
    fetchSeries: (series) => fetchCoinGeckoSeries(request, series, now),
  };
}
