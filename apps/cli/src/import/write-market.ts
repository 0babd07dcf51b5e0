import type { DayNumber, MarketDay, MarketMatrix, MarketStore } from "@altseason/core";
import { marketDaysOfMatrix } from "@altseason/market-data";
import type { Progress } from "../format-progress.ts";

/** What became of the days of a market. */
export interface WrittenMarket {
  readonly written: readonly DayNumber[];
  readonly changed: readonly DayNumber[];
}

/** A market on its way into a store. */
export interface MarketWrite {
  readonly store: MarketStore;
  readonly dataSetId: string;
  readonly matrix: MarketMatrix;
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly onProgress: (progress: Progress) => void;
}

const DAYS_A_WRITE = 64;
const MINUTE_MS = 60_000;

/**
 * Writes a market's days, oldest first, each in whole. Stopped and done again, it finds those already there unchanged.
 * @throws the signal's reason, between two writes
 */
export async function writeMarket(write: MarketWrite): Promise<WrittenMarket> {
  const { dataSetId, matrix, now, onProgress, signal, store } = write;
  const startedAt = now();
  const written: DayNumber[] = [];
  const changed: DayNumber[] = [];
  const flush = async (days: readonly MarketDay[], reached: DayNumber): Promise<void> => {
    signal.throwIfAborted();
    changed.push(...(await store.writeDays(dataSetId, days)));
    written.push(...days.map(({ day }) => day));
    const done = reached - matrix.firstDay + 1;
    const msEach = Math.max(1, now() - startedAt) / done;
    const remainingMs = (matrix.dayCount - done) * msEach;
    onProgress({ done, total: matrix.dayCount, perMinute: MINUTE_MS / msEach, remainingMs });
  };
  let batch: MarketDay[] = [];
  for (const day of marketDaysOfMatrix(matrix, "close")) {
    batch.push(day);
    if (batch.length < DAYS_A_WRITE) continue;
    await flush(batch, day.day);
    batch = [];
  }
  if (batch.length > 0) await flush(batch, matrix.firstDay + matrix.dayCount - 1);
  return { written, changed };
}
