import type { Asset, DayNumber, MarketDay } from "@altseason/core";
import { connectProvider } from "../http/connect-provider.ts";
import { liveSource } from "../live-source.ts";
import type { MarketDataProvider } from "../market-data-provider.ts";
import { notSupported } from "../not-supported.ts";
import type { ProviderOptions } from "../provider-options.ts";
import { fetchPercentChanges } from "./defillama-changes.ts";
import { fetchPriceDays } from "./defillama-price-days.ts";
import { fetchDefiLlamaSeries } from "./defillama-series.ts";
import { fetchStablecoins } from "./defillama-stablecoins.ts";
import type { ListedStablecoin } from "./defillama-stablecoins.ts";

/** What a DefiLlama provider takes beside the common options. */
export interface DefiLlamaOptions extends ProviderOptions {
  /** Address of the list of stablecoins, which has a host of its own. */
  readonly stablecoinsBaseUrl?: string | undefined;
}

/** DefiLlama under CoinGecko's ids: prices alone, many coins at once. */
export interface DefiLlamaProvider extends MarketDataProvider {
  /**
   * Closes of many coins on chosen days, as days without market caps (origin `derived`): the base prices that a listing
   * without a 90-day change lacks. Coins without a trustworthy price are left out.
   */
  fetchPriceDays(request: {
    readonly assets: readonly Asset[];
    readonly days: readonly DayNumber[];
    readonly signal?: AbortSignal | undefined;
  }): Promise<readonly MarketDay[]>;
  /** Percent by which prices changed over the last `days` days, by CoinGecko id; coins it does not know are absent. */
  fetchPercentChanges(request: {
    readonly assetIds: readonly string[];
    readonly days: number;
    readonly signal?: AbortSignal | undefined;
  }): Promise<ReadonlyMap<string, number>>;
  /** Coins pegged to a currency or a good; those whose peg floats freely (`peggedVAR`) are left out. */
  fetchStablecoins(signal?: AbortSignal): Promise<readonly ListedStablecoin[]>;
}

const BASE_URL = "https://coins.llama.fi";
const STABLECOINS_BASE_URL = "https://stablecoins.llama.fi";
// 300 requests in 5 minutes for each address.
const REQUESTS_PER_MINUTE = 60;

/**
 * DefiLlama: prices of many coins at once, no market caps, no ranks, no key.
 * @throws {RangeError} when an option is out of range
 */
export function createDefiLlamaProvider(options: DefiLlamaOptions = {}): DefiLlamaProvider {
  const { baseUrl = BASE_URL, now = Date.now, stablecoinsBaseUrl = STABLECOINS_BASE_URL } = options;
  const endpoint = { provider: "defillama", requestsPerMinute: REQUESTS_PER_MINUTE };
  const request = connectProvider({ ...endpoint, baseUrl }, options);
  const requestStablecoins = connectProvider({ ...endpoint, baseUrl: stablecoinsBaseUrl }, options);
  return {
    id: "defillama",
    identity: "coingecko",
    source: liveSource("defillama", "DefiLlama", baseUrl),
    capabilities: { listing: false, series: true, seriesMarketCap: false, historyDays: null },
    fetchListing: () => Promise.reject(notSupported("defillama", "there are no market caps to rank by")),
    fetchSeries: (series) => fetchDefiLlamaSeries(request, series, now),
    fetchPriceDays: ({ assets, days, signal }) => fetchPriceDays(request, baseUrl, assets, days, signal),
    fetchPercentChanges: ({ assetIds, days, signal }) =>
      fetchPercentChanges(request, baseUrl, assetIds, days, signal),
    fetchStablecoins: (signal) => fetchStablecoins(requestStablecoins, signal),
  };
}
