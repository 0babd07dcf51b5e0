import { dayOfTime } from "@altseason/core";
import type { DayNumber } from "@altseason/core";
import { createDemoMarket, marketDaysOfMatrix } from "@altseason/market-data";
import type { MarketFeed } from "./market-feed.ts";

const DATA_SET_ID = "demo";
const DAYS = 1_500;
const DAYS_A_BATCH = 128;

/** The demo market, up to the last day that is over. A day of it is the same whenever it is made; newest first. */
export function createDemoFeed(now: () => number): MarketFeed {
  return {
    dataSetId: DATA_SET_ID,
    async update({ store, signal }) {
      const lastDay = dayOfTime(now()) - 1;
      const stored = new Set((await store.listDays(DATA_SET_ID)).map(({ day }) => day));
      const isWhole = Array.from({ length: DAYS }, (_, back) => stored.has(lastDay - back)).every(Boolean);
      if (isWhole) return [];
      const matrix = createDemoMarket({ lastDay, days: DAYS });
      const { identity, source } = matrix;
      await store.ensureDataSet({ id: DATA_SET_ID, identity, source });
      const changed: DayNumber[] = [];
      const { firstDay, dayCount } = matrix;
      for (let to = firstDay + dayCount - 1; to >= firstDay; to -= DAYS_A_BATCH) {
        signal.throwIfAborted();
        const days = [...marketDaysOfMatrix(matrix, "close", Math.max(firstDay, to - DAYS_A_BATCH + 1), to)];
        const missing = days.filter(({ day }) => !stored.has(day));
        if (missing.length > 0) changed.push(...(await store.writeDays(DATA_SET_ID, missing)));
      }
      return changed;
    },
  };
}
