import type { DayNumber, MarketStore } from "@altseason/core";
import type { RefreshLog } from "@altseason/db";
import type { Logger } from "pino";
import type { Candidate } from "./choose-data-set.ts";
import type { FeedChoice } from "./choose-feeds.ts";
import type { MarketFeed } from "./market-feed.ts";

/** What a refresh brought. */
export interface RefreshResult {
  readonly daysChanged: number;
}

/** Brings the market data up to date. */
export interface Refresher {
  /** Calls at the same time are one refresh. Rejects when every source fails. */
  readonly refresh: () => Promise<RefreshResult>;
}

/** What a refresher stands on. */
export interface RefresherOptions {
  readonly candidates: () => Promise<readonly Candidate[]>;
  readonly chooseFeeds: (candidates: readonly Candidate[]) => readonly FeedChoice[];
  readonly createFeed: (choice: FeedChoice) => MarketFeed;
  readonly store: MarketStore;
  readonly refreshLog: RefreshLog;
  /** One refresh at a time over all instances. */
  readonly runAlone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Shows what is in the store. */
  readonly look: () => Promise<void>;
  /** Told of changed days that may have been published before. */
  readonly onChanged: (dataSetId: string, days: readonly DayNumber[]) => Promise<void>;
  readonly onOutcome: (outcome: "succeeded" | "failed") => void;
  readonly log: Logger;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

const KEPT_MS = 90 * 86_400_000;

/** A refresher that has done nothing yet. */
export function createRefresher(options: RefresherOptions): Refresher {
  const { store, refreshLog, look, log, now, signal } = options;
  let running: Promise<RefreshResult> | null = null;

  async function tryFeed(choice: FeedChoice): Promise<readonly DayNumber[]> {
    const startedAt = now();
    const feed = options.createFeed(choice);
    const note = (outcome: "succeeded" | "failed", message: string | null): Promise<void> => {
      options.onOutcome(outcome);
      return refreshLog.append({ dataSetId: feed.dataSetId, startedAt, endedAt: now(), outcome, message });
    };
    try {
      const changed = await feed.update({ store, signal, onPart: look });
      await note("succeeded", null);
      log.info({ dataSet: feed.dataSetId, daysChanged: changed.length }, "refreshed");
      await look();
      await options.onChanged(feed.dataSetId, changed);
      return changed;
    } catch (error) {
      if (!signal.aborted) await note("failed", error instanceof Error ? error.message : String(error));
      throw error;
    }
  }

  async function refreshAlone(askedAt: number): Promise<RefreshResult> {
    const candidates = await options.candidates();
    const choices = options.chooseFeeds(candidates);
    let failure: unknown = null;
    for (const choice of choices) {
      const [newest] = await refreshLog.list(choice.name, 1);
      // Another instance was at it when this one was asked.
      if (newest?.outcome === "succeeded" && (newest.endedAt ?? 0) > askedAt) return { daysChanged: 0 };
      try {
        const changed = await tryFeed(choice);
        await refreshLog.prune(now() - KEPT_MS);
        return { daysChanged: changed.length };
      } catch (error) {
        signal.throwIfAborted();
        failure = error;
        const reason = error instanceof Error ? error.message : String(error);
        if (choice.effort === "trial") log.warn({ reason }, `${choice.name} can't be reached`);
        else log.error({ err: error }, "the refresh failed");
      }
    }
    if (failure !== null) {
      await look();
      throw failure;
    }
    return { daysChanged: 0 };
  }

  return {
    refresh() {
      const askedAt = now();
      running ??= options
        .runAlone(() => refreshAlone(askedAt))
        .finally(() => {
          running = null;
        });
      return running;
    },
  };
}
