import type { Asset, DayNumber } from "@altseason/core";
import { MarketDataError } from "../market-data-error.ts";
import type { AssetSeries, MarketDataProvider } from "../market-data-provider.ts";
import { SETTLED, STOPPING } from "./backfill-error-codes.ts";
import type { BackfillGap } from "./backfill-options.ts";

/** Which series to fetch and stage. */
export interface MissingSeries {
  readonly provider: MarketDataProvider;
  readonly stage: (series: AssetSeries) => Promise<void>;
  readonly assets: readonly Asset[];
  readonly fromDay: DayNumber;
  readonly toDay: DayNumber;
  readonly concurrency: number;
  /** Failures one after another that stop the run: the provider is down. */
  readonly mostFailuresInARow: number;
  readonly signal: AbortSignal | undefined;
  readonly onFetched: (series: AssetSeries) => void;
  readonly onFailed: (gap: BackfillGap) => void;
}

/**
 * Fetches series, a few at a time, each staged as soon as it is there. When one failure stops the run, those under way
 * are given up, and what is staged stays staged.
 * @throws {MarketDataError} when going on would be of no use; else the signal's reason or what `stage` rejects with
 */
export async function fetchMissing(missing: MissingSeries): Promise<void> {
  const { assets, concurrency, onFailed, onFetched, provider, stage } = missing;
  const stop = new AbortController();
  const signal = missing.signal === undefined ? stop.signal : AbortSignal.any([missing.signal, stop.signal]);
  const queue = [...assets];
  let failuresInARow = 0;

  const fetchNext = async (asset: Asset): Promise<void> => {
    const { fromDay, toDay } = missing;
    try {
      const series = await provider.fetchSeries({ assetId: asset.id, fromDay, toDay, signal });
      await stage(series);
      failuresInARow = 0;
      onFetched(series);
    } catch (error) {
      if (!(error instanceof MarketDataError) || STOPPING.has(error.code)) throw error;
      if (!SETTLED.has(error.code)) failuresInARow += 1;
      if (failuresInARow >= missing.mostFailuresInARow) throw error;
      onFailed({ assetId: asset.id, code: error.code, message: error.message });
    }
  };

  let failure: { readonly error: unknown } | null = null;
  const work = async (): Promise<void> => {
    for (let asset = queue.shift(); asset !== undefined && failure === null; asset = queue.shift()) {
      try {
        await fetchNext(asset);
      } catch (error) {
        failure ??= { error };
        stop.abort(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, assets.length) }, work));
  missing.signal?.throwIfAborted();
  rethrow(failure);
}

function rethrow(failure: { readonly error: unknown } | null): void {
  if (failure !== null) throw failure.error;
}
