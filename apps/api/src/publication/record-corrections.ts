import { METHODOLOGIES } from "@altseason/core";
import type { DayNumber, ReadingStore } from "@altseason/core";
import type { Publication } from "./publication.ts";
import { recordReading } from "./record-reading.ts";

/** Days whose numbers changed, in a publication that holds the new ones. */
export interface CorrectionRequest {
  readonly store: ReadingStore;
  readonly publication: Publication;
  readonly days: readonly DayNumber[];
  readonly now: number;
}

/** A price stands for days after it as well: by the match policy, and before a price counts as stale. */
const REACH_DAYS = 8;

/**
 * Publishes anew, as a further revision, each reading that was published before and rests on a changed day: as the end of
 * its window or as its start.
 * @returns how many readings changed
 */
export async function recordCorrections(request: CorrectionRequest): Promise<number> {
  const { store, publication, days, now } = request;
  let corrected = 0;
  for (const methodology of METHODOLOGIES) {
    for (const day of reachOf(days, methodology.windowDays, publication.lastDay)) {
      const before = await store.latest(publication.dataSet.id, methodology.id, day);
      if (before === null) continue;
      const { revision } = await recordReading({ store, publication, methodology, day, now });
      if (revision > before.revision) corrected += 1;
    }
  }
  return corrected;
}

function reachOf(days: readonly DayNumber[], windowDays: number, lastDay: DayNumber): ReadonlySet<DayNumber> {
  const reached = days.flatMap((day) =>
    [day, day + windowDays].flatMap((start) =>
      Array.from({ length: REACH_DAYS }, (_, offset) => start + offset),
    ),
  );
  return new Set(reached.filter((day) => day < lastDay));
}
