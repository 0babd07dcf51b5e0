import { dayOfTime } from "@altseason/core";
import type { DayNumber, MarketDay } from "@altseason/core";
import { createDemoMarket, marketDaysOfMatrix } from "@altseason/market-data";
import type { MarketFeed } from "./market-feed.ts";

const DATA_SET_ID = "demo";

/** The demo market, up to the last day that is over. A day of it is the same whenever it is made. */
export function createDemoFeed(now: () => number): MarketFeed {
  return {
    dataSetId: DATA_SET_ID,
    async update({ store, signal }) {
      const matrix = createDemoMarket({ lastDay: dayOfTime(now()) - 1 });
      const { identity, source } = matrix;
      await store.ensureDataSet({ id: DATA_SET_ID, identity, source });
      const stored = new Set((await store.listDays(DATA_SET_ID)).map(({ day }) => day));
      const changed: DayNumber[] = [];
      for (const days of batchesOf(marketDaysOfMatrix(matrix, "close"), stored)) {
        signal.throwIfAborted();
        changed.push(...(await store.writeDays(DATA_SET_ID, days)));
      }
      return changed;
    },
  };
}

const DAYS_A_BATCH = 64;

function* batchesOf(
  days: Iterable<MarketDay>,
  stored: ReadonlySet<DayNumber>,
): Generator<readonly MarketDay[]> {
  let batch: MarketDay[] = [];
  for (const day of days) {
    if (stored.has(day.day)) continue;
    batch.push(day);
    if (batch.length === DAYS_A_BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
