import { hash } from "node:crypto";
import type { MarketStore, ReadingStore } from "@altseason/core";
import type { DataSetState, RefreshLog } from "@altseason/db";
import { createPublication } from "../publication/publication.ts";
import type { Publication } from "../publication/publication.ts";
import type { Publisher } from "../publication/publisher.ts";
import { recordNewest } from "../publication/record-newest.ts";
import type { RefreshSchedule } from "../publication/refresh-schedule.ts";
import { chooseDataSet } from "./choose-data-set.ts";
import type { Candidate, DataSetWish } from "./choose-data-set.ts";
import { oneAtATime } from "./one-at-a-time.ts";

/** Shows what is in the store, whoever put it there. */
export interface Follower {
  /** Looks now, and resolves when what it found is published. */
  readonly look: () => Promise<void>;
  /** What might be shown, as of now. */
  readonly candidates: () => Promise<readonly Candidate[]>;
  /** What is shown; null before there is anything. */
  readonly shown: () => Publication | null;
}

/** What a follower stands on. */
export interface FollowerOptions {
  readonly readStates: () => Promise<readonly DataSetState[]>;
  readonly store: MarketStore;
  readonly readings: ReadingStore;
  readonly refreshLog: Pick<RefreshLog, "list">;
  readonly publisher: Publisher;
  readonly wish: DataSetWish;
  readonly schedule: RefreshSchedule;
  readonly now: () => number;
}

const BASE_DAYS = 90;
const BASE_TOLERANCE_DAYS = 3;
const MS_PER_DAY = 86_400_000;

/** A follower that has shown nothing yet. */
export function createFollower(options: FollowerOptions): Follower {
  const { readStates, store, readings, refreshLog, publisher, wish, schedule, now } = options;
  const bases = new Map<string, { readonly version: number; readonly hasBase: boolean }>();
  let shown: Publication | null = null;

  async function hasBase({ dataSet, version, newest }: DataSetState): Promise<boolean> {
    const known = bases.get(dataSet.id);
    if (known?.version === version) return known.hasBase;
    const base = (newest?.day ?? 0) - BASE_DAYS;
    const days = newest === null ? [] : await store.listDays(dataSet.id);
    const found = days.some(({ day }) => day <= base && day >= base - BASE_TOLERANCE_DAYS);
    bases.set(dataSet.id, { version, hasBase: found });
    return found;
  }

  async function candidates(): Promise<readonly Candidate[]> {
    const states = await readStates();
    return Promise.all(states.map(async (state) => ({ ...state, hasBase: await hasBase(state) })));
  }

  async function lookOnce(): Promise<void> {
    const chosen = chooseDataSet(await candidates(), wish);
    if (chosen?.newest == null) return;
    const { dataSet, version, newest } = chosen;
    if (shown?.dataSet.id !== dataSet.id || shown.version !== version) {
      const matrix = await store.loadMatrix(dataSet.id);
      if (matrix === null) return;
      const publication = createPublication({
        dataSet,
        version,
        matrix,
        lastOrigin: newest.origin,
        observedAt: newest.origin === "close" ? (newest.day + 1) * MS_PER_DAY : newest.writtenAt,
        digest: (text) => hash("sha256", text),
      });
      const records = await recordNewest(readings, publication, now());
      publisher.publish(publication, records, dataSet.source.kind === "imported" ? null : schedule);
      shown = publication;
    }
    const [run] = await refreshLog.list(dataSet.id, 1);
    publisher.setRefreshFailed(run?.outcome === "failed");
  }

  return { candidates, shown: () => shown, look: oneAtATime(lookOnce) };
}
