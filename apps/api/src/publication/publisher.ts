import { createBoundedCache } from "../ready/bounded-cache.ts";
import type { BoundedCache } from "../ready/bounded-cache.ts";
import { describeData } from "./data-label.ts";
import { createEdition } from "./edition.ts";
import type { Edition, WrittenPayload } from "./edition.ts";
import type { Publication } from "./publication.ts";
import type { ReadingRecord } from "./reading-record.ts";
import type { RefreshSchedule } from "./refresh-schedule.ts";

/** Holds what is being told to the world now, and tells who listens when it changes. */
export interface Publisher {
  /** The present edition; null before the first publication. */
  edition(): Edition | null;
  /** Replaces what is told. Null schedule: nothing refreshes these data. */
  publish(
    publication: Publication,
    records: ReadonlyMap<string, ReadingRecord>,
    schedule: RefreshSchedule | null,
  ): void;
  /** Marks the data as left behind by a refresh that failed, or takes the mark away. */
  setRefreshFailed(hasFailed: boolean): void;
  /** Calls back with each edition that says something new; returns the way out. */
  subscribe(listener: (edition: Edition) => void): () => void;
}

/** Settings of {@link createPublisher}. `now` in milliseconds since the epoch. */
export interface PublisherOptions {
  readonly now: () => number;
  readonly editionMs?: number;
}

interface Told {
  readonly publication: Publication;
  readonly records: ReadonlyMap<string, ReadingRecord>;
  readonly schedule: RefreshSchedule | null;
  readonly written: BoundedCache<WrittenPayload>;
}

const MAX_WRITTEN_CHARS = 64 * 1024 * 1024;
const MAX_READY_BYTES = 64 * 1024 * 1024;

/** A publisher with nothing to tell yet. An edition's age is true to `editionMs`, a minute by default. */
export function createPublisher({ now, editionMs = 60_000 }: PublisherOptions): Publisher {
  const listeners = new Set<(edition: Edition) => void>();
  let told: Told | null = null;
  let hasRefreshFailed = false;
  let current: Edition | null = null;
  let renewAt = 0;

  function renew(): void {
    if (told === null) return;
    const at = now();
    const { publication, records, schedule, written } = told;
    const previous = current?.id;
    current = createEdition({
      publication,
      records,
      label: describeData(publication, { now: at, schedule, hasRefreshFailed }),
      written,
      bodies: createBoundedCache(MAX_READY_BYTES, ({ bytes }) => bytes.length),
    });
    renewAt = at + editionMs;
    if (current.id !== previous) for (const listener of listeners) listener(current);
  }

  return {
    edition() {
      if (now() >= renewAt) renew();
      return current;
    },
    publish(publication, records, schedule) {
      const written = createBoundedCache<WrittenPayload>(MAX_WRITTEN_CHARS, ({ payload }) =>
        payload.kind === "bytes" ? payload.bytes.length : payload.text.length,
      );
      told = { publication, records, schedule, written };
      renew();
    },
    setRefreshFailed(hasFailed) {
      if (hasFailed === hasRefreshFailed) return;
      hasRefreshFailed = hasFailed;
      renew();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
