import { setTimeout as wait } from "node:timers/promises";
import { METHODOLOGIES } from "@altseason/core";
import type { ReadingStore, MarketStore } from "@altseason/core";
import { createMemoryMarketStore, createMemoryReadingStore } from "@altseason/db";
import type { RefreshLog } from "@altseason/db";
import type { Logger } from "pino";
import type { Publisher } from "../publication/publisher.ts";
import type { RefreshSchedule } from "../publication/refresh-schedule.ts";
import type { DataSetWish } from "./choose-data-set.ts";
import { chooseFeeds } from "./choose-feeds.ts";
import type { FeedChoice } from "./choose-feeds.ts";
import { copyDataSet } from "./copy-data-set.ts";
import { createFollower } from "./follower.ts";
import type { MarketFeed } from "./market-feed.ts";
import { memoryStates } from "./memory-states.ts";

/** A market shown from memory. */
export interface FirstMarket {
  /** Keeps what was shown, market and readings, as if it had been there from the start. */
  keepIn(place: {
    readonly store: MarketStore;
    readonly readings: ReadingStore;
    readonly refreshLog: RefreshLog;
  }): Promise<void>;
}

/** What the first market is made with. */
export interface FirstMarketOptions {
  readonly wish: DataSetWish;
  readonly createFeed: (choice: FeedChoice) => MarketFeed;
  readonly publisher: Publisher;
  readonly schedule: RefreshSchedule;
  readonly log: Logger;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

/** How long the real market may keep the simulated one waiting. */
const PATIENCE_MS = 1_500;

/**
 * Shows a market before there is a database to keep it in: the keyless listing when it answers, else the demo market; a
 * listing that comes late takes the demo market's place. Resolves when both are settled.
 */
export async function showFirstMarket(options: FirstMarketOptions): Promise<FirstMarket> {
  const { wish, createFeed, publisher, schedule, log, signal, now } = options;
  const startedAt = now();
  const store = createMemoryMarketStore();
  const readings = createMemoryReadingStore();
  const follower = createFollower({
    readStates: () => memoryStates(store, startedAt),
    store,
    readings,
    refreshLog: { list: async () => [] },
    publisher,
    wish,
    schedule,
    now,
  });

  async function fill(choice: FeedChoice): Promise<boolean> {
    try {
      await createFeed(choice).update({ store, signal, onPart: follower.look });
      await follower.look();
      return true;
    } catch (error) {
      signal.throwIfAborted();
      const reason = error instanceof Error ? error.message : String(error);
      log.warn({ reason }, `${choice.name} can't be reached: the simulated demo market is shown instead`);
      return false;
    }
  }

  let earlier: Promise<boolean> = Promise.resolve(false);
  for (const choice of chooseFeeds([], wish)) {
    const isFilled = await Promise.race([earlier, wait(PATIENCE_MS, false, { ref: false })]);
    if (isFilled) break;
    const before = earlier;
    earlier = fill(choice).then(async (done) => (await before) || done);
  }
  await earlier;

  return {
    async keepIn(place) {
      const shown = follower.shown();
      if (shown === null) return;
      const { dataSet, lastDay } = shown;
      await copyDataSet(dataSet.id, store, place.store, signal);
      for (const { id } of METHODOLOGIES) {
        for (const day of [lastDay - 1, lastDay]) {
          const published = await readings.latest(dataSet.id, id, day);
          if (published === null) continue;
          const { reading, publishedAt, reason } = published;
          await place.readings.publish(dataSet.id, reading, { publishedAt, reason });
        }
      }
      await place.refreshLog.append({
        dataSetId: dataSet.id,
        startedAt,
        endedAt: now(),
        outcome: "succeeded",
        message: null,
      });
    },
  };
}
