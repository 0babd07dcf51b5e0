import type { Asset, DayNumber } from "@altseason/core";
import type { AssetSeries } from "../market-data-provider.ts";

/** What a backfill set out to do; a run that goes on after a kill keeps to it. */
export interface BackfillPlan {
  /** What was asked for, as one text: the same request goes on with the same plan. */
  readonly request: string;
  readonly fromDay: DayNumber;
  readonly toDay: DayNumber;
  /** As asked for, where the provider does not reach that far back. */
  readonly requestedFromDay: DayNumber;
  readonly assets: readonly Asset[];
  readonly state: "running" | "complete";
  /** The last day that the store has taken; null: none yet. */
  readonly writtenThrough: DayNumber | null;
}

/**
 * Where a backfill keeps what it has fetched until whole days can be written. Each write is whole or not at all, even
 * when the process is killed in the midst of it. One run at a time.
 */
export interface BackfillJournal {
  /** The plan of an earlier run, or null. */
  readPlan(): Promise<BackfillPlan | null>;
  writePlan(plan: BackfillPlan): Promise<void>;
  /** A finished asset, or null: never fetched, or not wholly written. */
  readSeries(assetId: string): Promise<AssetSeries | null>;
  writeSeries(series: AssetSeries): Promise<void>;
  /** Forgets everything. */
  clear(): Promise<void>;
}
