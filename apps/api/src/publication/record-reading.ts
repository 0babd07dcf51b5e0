import { METHODOLOGIES, dayOfTime } from "@altseason/core";
import type { DayNumber, Methodology, PublishedReading, ReadingStore } from "@altseason/core";
import { explainRevision } from "./explain-revision.ts";
import type { Publication } from "./publication.ts";
import type { ReadingRecord, RevisionNote } from "./reading-record.ts";

/** What is recorded, and where. `now` in milliseconds since the epoch. */
export interface RecordRequest {
  readonly store: ReadingStore;
  readonly publication: Publication;
  readonly methodology: Methodology;
  readonly day: DayNumber;
  readonly now: number;
}

const PUBLISHED = new Set(METHODOLOGIES.map(({ id }) => id));
const UNNAMED_CHANGE = "The reading changed.";

/**
 * Publishes the reading of a day: the first time as revision 1, and as the next one, with its reason, whenever it differs
 * from what was published. Three kinds are told and not recorded: a provisional reading, which may still move; that of
 * a day without a market, which may yet be filled; and one of a variant made up by a caller.
 */
export async function recordReading(request: RecordRequest): Promise<ReadingRecord> {
  const { store, publication, methodology, day, now } = request;
  const reading = publication.readingOn(methodology, day);
  const provisional = isProvisional(publication, day, now);
  const isEmpty = reading.unavailable?.reason === "no-market";
  if (provisional || isEmpty || !PUBLISHED.has(methodology.id)) return unrecorded(request, provisional);
  const dataSetId = publication.dataSet.id;
  const latest = await store.latest(dataSetId, reading.variant, day);
  if (latest?.reading.sha256 !== reading.sha256) {
    const reason = latest === null ? UNNAMED_CHANGE : explainRevision(latest.reading, reading);
    await store.publish(dataSetId, reading, { publishedAt: now, reason });
  }
  const revisions = await store.revisions(dataSetId, reading.variant, day);
  const own = revisions.findLast((revision) => revision.reading.sha256 === reading.sha256);
  if (own === undefined)
    throw new RangeError(`revisions: expected ${reading.sha256} among ${revisions.length}, got none`);
  return toRecord(own, revisions);
}

/** What stood published at a time, or null when nothing did. Only recorded readings count. */
export async function recordAsOf(
  { store, publication, methodology, day }: RecordRequest,
  timeMs: number,
): Promise<ReadingRecord | null> {
  const dataSetId = publication.dataSet.id;
  const stood = await store.asOf(dataSetId, methodology.id, day, timeMs);
  if (stood === null) return null;
  const revisions = await store.revisions(dataSetId, methodology.id, day);
  return toRecord(
    stood,
    revisions.filter(({ revision }) => revision <= stood.revision),
  );
}

/**
 * A day's reading is provisional until the day has ended; the newest day's also until its closes are there or a newer day
 * is: a refresh may still replace it.
 */
function isProvisional({ lastDay, lastOrigin }: Publication, day: DayNumber, now: number): boolean {
  return day === lastDay ? lastOrigin !== "close" : day >= dayOfTime(now);
}

function unrecorded({ publication, methodology, day }: RecordRequest, provisional: boolean): ReadingRecord {
  const reading = publication.readingOn(methodology, day);
  const { sha256, value } = reading;
  const publishedAt = publication.observedAt;
  const note: RevisionNote = { revision: 1, publishedAt, sha256, value, reason: null };
  return { reading, revision: 1, publishedAt, provisional, revisions: [note] };
}

function toRecord(
  { reading, revision, publishedAt }: PublishedReading,
  revisions: readonly PublishedReading[],
): ReadingRecord {
  return {
    reading,
    revision,
    publishedAt,
    provisional: false,
    revisions: revisions.map((entry) => ({
      revision: entry.revision,
      publishedAt: entry.publishedAt,
      sha256: entry.reading.sha256,
      value: entry.reading.value,
      reason: entry.reason,
    })),
  };
}
