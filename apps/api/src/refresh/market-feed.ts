import type { DayNumber, MarketStore } from "@altseason/core";

/** What a feed is given to write to. */
export interface FeedRequest {
  readonly store: MarketStore;
  readonly signal: AbortSignal;
  /** To be called when part of the work, enough to show, is in the store. */
  readonly onPart: () => Promise<void>;
}

/** Where a data set gets its days from. */
export interface MarketFeed {
  readonly dataSetId: string;
  /**
   * Brings the data set up to date.
   * @returns the days whose stored numbers changed
   * @throws {MarketDataError} when the provider fails; what was written stays
   */
  update(request: FeedRequest): Promise<readonly DayNumber[]>;
}
