import type { Asset, DayNumber, IdentityScheme, MarketSource } from "@altseason/core";

/** Days back that providers tell percent changes over. */
export type ChangeDays = 7 | 14 | 30 | 60 | 90 | 200 | 365;

/** One asset of today's market. USD a coin, USD, USD in 24 hours; null: not known. */
export interface ListedAsset {
  readonly asset: Asset;
  /** The provider's own rank by market cap, from 1. */
  readonly rank: number | null;
  readonly price: number | null;
  readonly marketCap: number | null;
  readonly volume: number | null;
  /** Percent by which the price changed, 25 for a gain of a quarter; only what the provider tells. */
  readonly changePercent: Readonly<Partial<Record<ChangeDays, number>>>;
}

/** Today's market as one provider sees it, largest market cap first. */
export interface Listing {
  readonly identity: IdentityScheme;
  readonly source: MarketSource;
  /** When the prices were taken, in milliseconds since the epoch: the newest of them. */
  readonly observedAt: number;
  readonly assets: readonly ListedAsset[];
  /** Ids that came more than once; the first stands. */
  readonly duplicateIds: readonly string[];
  /** Categories that were asked for and are no longer known, or lists of them that could not be had: assets lack those tags. */
  readonly unknownCategories: readonly string[];
}

/** An asset on a day that is over. USD a coin, USD, USD a day; null: not known. */
export interface SeriesPoint {
  readonly day: DayNumber;
  readonly price: number | null;
  readonly marketCap: number | null;
  readonly volume: number | null;
}

/** Daily closes of one asset, ascending, at most one a day, days that nobody observed left out. */
export interface AssetSeries {
  readonly assetId: string;
  readonly points: readonly SeriesPoint[];
}

/** What a provider can do as it was made: a key may add to it. */
export interface ProviderCapabilities {
  readonly listing: boolean;
  readonly series: boolean;
  /** Whether series hold market caps: without them a day can't be ranked. */
  readonly seriesMarketCap: boolean;
  /** How many days back series reach; null: no limit known. */
  readonly historyDays: number | null;
}

/** How much of today's market to fetch. */
export interface ListingRequest {
  /** Most assets to return, from the largest. */
  readonly limit: number;
  readonly signal?: AbortSignal | undefined;
}

/** Which closes to fetch; both days are included. */
export interface SeriesRequest {
  readonly assetId: string;
  readonly fromDay: DayNumber;
  readonly toDay: DayNumber;
  readonly signal?: AbortSignal | undefined;
}

/** A source of market data. Both calls reject with a {@link MarketDataError}, or with the signal's reason. */
export interface MarketDataProvider {
  /** Stable name: `coingecko`. */
  readonly id: string;
  /** Whose ids its assets bear. */
  readonly identity: IdentityScheme;
  readonly source: MarketSource;
  readonly capabilities: ProviderCapabilities;
  fetchListing(request: ListingRequest): Promise<Listing>;
  /** Closes of days that are over; today is never among them. */
  fetchSeries(request: SeriesRequest): Promise<AssetSeries>;
}
