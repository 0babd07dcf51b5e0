import type { Asset, DayNumber, MarketStore } from "@altseason/core";
import type { MarketDataErrorCode } from "../market-data-error.ts";
import type { MarketDataProvider } from "../market-data-provider.ts";
import type { BackfillJournal } from "./backfill-journal.ts";
import type { PhaseProgress } from "./progress-meter.ts";

/** What to fetch, from where, into what. */
export interface BackfillOptions {
  readonly provider: MarketDataProvider;
  readonly store: MarketStore;
  readonly journal: BackfillJournal;
  readonly dataSetId: string;
  /** How many days that are over, ending with `toDay`; 400 by default. Not together with `fromDay`. */
  readonly days?: number | undefined;
  readonly fromDay?: DayNumber | undefined;
  /** The last day, included; by default the last one that is over. */
  readonly toDay?: DayNumber | undefined;
  /** How many assets of today's listing; 250 by default, 0 for none. */
  readonly limit?: number | undefined;
  /** Further assets, such as those no longer listed, or all there are where the provider has no listing. */
  readonly assets?: readonly Asset[] | undefined;
  /** Series asked for at a time; 4 by default. The provider's own limit of requests holds all the same. */
  readonly concurrency?: number | undefined;
  readonly onProgress?: ((progress: BackfillProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds since the epoch. */
  readonly now?: (() => number) | undefined;
}

/** Told after each step: an asset in the phases `series` and `retry`, a day in the phase `days`. */
export interface BackfillProgress extends PhaseProgress {
  readonly phase: "listing" | "series" | "retry" | "days";
  /** The asset that was just finished. */
  readonly assetId: string | null;
  /** Set when that asset failed; it is tried once more at the end. */
  readonly failure: BackfillGap | null;
}

/** Tells of a step. */
export type TellProgress = (
  phase: BackfillProgress["phase"],
  progress: PhaseProgress,
  assetId?: string | null,
  failure?: BackfillGap | null,
) => void;

/** An asset whose series could not be had. */
export interface BackfillGap {
  readonly assetId: string;
  readonly code: MarketDataErrorCode;
  readonly message: string;
}

/** An asset whose series lacks days between its first and its last. */
export interface SeriesHole {
  readonly assetId: string;
  readonly missingDays: number;
}

/** What a backfill did. */
export interface BackfillReport {
  readonly fromDay: DayNumber;
  readonly toDay: DayNumber;
  /** As asked for; before `fromDay` where the provider does not reach that far back. */
  readonly requestedFromDay: DayNumber;
  readonly assets: number;
  /** Of these, how many this run fetched. */
  readonly fetched: number;
  /** Of these, how many an earlier, broken run had fetched. */
  readonly resumed: number;
  /** Days whose stored numbers changed. */
  readonly changedDays: readonly DayNumber[];
  /** Days without a single observation; they are not written. */
  readonly emptyDays: readonly DayNumber[];
  readonly gaps: readonly BackfillGap[];
  readonly holes: readonly SeriesHole[];
  /** Assets that the provider knows, without a number in these days. */
  readonly emptyAssets: readonly string[];
}
