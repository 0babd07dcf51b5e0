export { backfill } from "./backfill/backfill.ts";
export type { BackfillJournal, BackfillPlan } from "./backfill/backfill-journal.ts";
export type {
  BackfillGap,
  BackfillOptions,
  BackfillProgress,
  BackfillReport,
  SeriesHole,
} from "./backfill/backfill-options.ts";
export { createFileJournal } from "./backfill/file-journal.ts";
export type { PhaseProgress } from "./backfill/progress-meter.ts";
export { createBinanceProvider } from "./binance/binance-provider.ts";
export { createCoinMetricsProvider } from "./coin-metrics/coin-metrics-provider.ts";
export { createCoinGeckoProvider } from "./coingecko/coingecko-provider.ts";
export type { CoinGeckoOptions, CoinGeckoPlan } from "./coingecko/coingecko-provider.ts";
export { createCoinMarketCapProvider } from "./coinmarketcap/coinmarketcap-provider.ts";
export { createCoinPaprikaProvider } from "./coinpaprika/coinpaprika-provider.ts";
export { MARKET_DATA_PROVIDER_NAMES, createMarketDataProvider } from "./create-provider.ts";
export type { NamedProviderOptions } from "./create-provider.ts";
export { createDefiLlamaProvider } from "./defillama/defillama-provider.ts";
export type { DefiLlamaOptions, DefiLlamaProvider } from "./defillama/defillama-provider.ts";
export type { ListedStablecoin } from "./defillama/defillama-stablecoins.ts";
export { withStablecoinTags } from "./defillama/with-stablecoin-tags.ts";
export { createDemoMarket } from "./demo/create-demo-market.ts";
export type { DemoMarketOptions } from "./demo/create-demo-market.ts";
export { createMarketCsv } from "./export/market-csv.ts";
export type { MarketCsv, MarketCsvRange } from "./export/market-csv.ts";
export type { Sleep } from "./http/sleep.ts";
export { ImportError } from "./import/import-error.ts";
export type { ImportErrorCode, ImportPlace } from "./import/import-error.ts";
export { importCsvMarket } from "./import/import-csv-market.ts";
export type { ImportOptions, ImportReport } from "./import/import-csv-market.ts";
export type { AppliedRename } from "./import/join-renamed.ts";
export { readListedTickers } from "./import/read-listed-tickers.ts";
export { readPublishedIndex } from "./import/read-published-index.ts";
export type { SeriesBreak } from "./import/resolve-series.ts";
export { MarketDataError } from "./market-data-error.ts";
export type { MarketDataErrorCode } from "./market-data-error.ts";
export type {
  AssetSeries,
  ChangeDays,
  ListedAsset,
  Listing,
  ListingRequest,
  MarketDataProvider,
  ProviderCapabilities,
  SeriesPoint,
  SeriesRequest,
} from "./market-data-provider.ts";
export { marketDaysOfListing } from "./market-days-of-listing.ts";
export { marketDaysOfMatrix } from "./market-days-of-matrix.ts";
export type { ProviderOptions } from "./provider-options.ts";
