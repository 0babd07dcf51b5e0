import type { Asset, IdentityScheme } from "./asset.ts";
import type { DayNumber } from "./day.ts";
import type { MarketMatrix, MarketSource } from "./market-matrix.ts";

/** How the numbers of a day came about: a day's closes, a listing taken during the day, or worked back from changes. */
export type DayOrigin = "close" | "intraday" | "derived";

/** One asset on one day. USD a coin, USD, USD a day; null: not known. */
export interface MarketObservation {
  readonly asset: Asset;
  readonly price: number | null;
  readonly marketCap: number | null;
  readonly volume: number | null;
}

/** A whole day of a market. */
export interface MarketDay {
  readonly day: DayNumber;
  readonly origin: DayOrigin;
  readonly observations: readonly MarketObservation[];
}

/** A named collection of days that share one source and one identity scheme. */
export interface DataSet {
  readonly id: string;
  readonly identity: IdentityScheme;
  readonly source: MarketSource;
}

/** What a store knows of one day without its numbers. */
export interface StoredDay {
  readonly day: DayNumber;
  readonly origin: DayOrigin;
  readonly assetCount: number;
  /** Counts up by one each time the day's numbers change; 1 at first. */
  readonly revision: number;
}

/** Where market history lives. A day is written whole or not at all; writing the same day again changes nothing. */
export interface MarketStore {
  /** Makes the data set, or updates its description. @throws {RangeError} when identity or kind would change */
  ensureDataSet(dataSet: DataSet): Promise<void>;
  listDataSets(): Promise<readonly DataSet[]>;
  /**
   * Writes days, each in whole. A `close` replaces `intraday` and `derived`, `intraday` replaces `derived` and
   * `intraday`; a weaker origin never replaces a stronger one.
   * @returns the days whose stored numbers changed
   */
  writeDays(dataSetId: string, days: readonly MarketDay[]): Promise<readonly DayNumber[]>;
  listDays(dataSetId: string): Promise<readonly StoredDay[]>;
  /** All days of a data set, or null when it holds none or lacks Bitcoin. */
  loadMatrix(dataSetId: string): Promise<MarketMatrix | null>;
}
