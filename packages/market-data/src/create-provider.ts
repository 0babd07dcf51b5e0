import { createBinanceProvider } from "./binance/binance-provider.ts";
import { createCoinMetricsProvider } from "./coin-metrics/coin-metrics-provider.ts";
import { createCoinGeckoProvider } from "./coingecko/coingecko-provider.ts";
import type { CoinGeckoPlan } from "./coingecko/coingecko-provider.ts";
import { createCoinMarketCapProvider } from "./coinmarketcap/coinmarketcap-provider.ts";
import { createCoinPaprikaProvider } from "./coinpaprika/coinpaprika-provider.ts";
import { createDefiLlamaProvider } from "./defillama/defillama-provider.ts";
import type { MarketDataProvider } from "./market-data-provider.ts";
import type { ProviderOptions } from "./provider-options.ts";

/** A provider by name. */
export interface NamedProviderOptions extends ProviderOptions {
  readonly name: string;
  /** Which kind of key `apiKey` is; CoinGecko alone has two. */
  readonly plan?: CoinGeckoPlan | undefined;
}

const FACTORIES: Readonly<Record<string, (options: NamedProviderOptions) => MarketDataProvider>> = {
  binance: createBinanceProvider,
  coingecko: createCoinGeckoProvider,
  coinmarketcap: createCoinMarketCapProvider,
  coinmetrics: createCoinMetricsProvider,
  coinpaprika: createCoinPaprikaProvider,
  defillama: createDefiLlamaProvider,
};

/** Names that {@link createMarketDataProvider} knows. */
export const MARKET_DATA_PROVIDER_NAMES: readonly string[] = Object.keys(FACTORIES);

/**
 * Makes a provider. Nothing is asked of it yet.
 * @throws {RangeError} when the name is not known or an option is out of range; a key is never shown
 * @example createMarketDataProvider({ name: "coinmarketcap" })
 */
export function createMarketDataProvider(options: NamedProviderOptions): MarketDataProvider {
  const create = Object.hasOwn(FACTORIES, options.name) ? FACTORIES[options.name] : undefined;
  if (create === undefined) {
    const names = MARKET_DATA_PROVIDER_NAMES.join(", ");
    throw new RangeError(`name: expected one of ${names}, got ${JSON.stringify(options.name)}`);
  }
  return create(options);
}
