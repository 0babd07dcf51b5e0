import { METHODOLOGIES } from "@altseason/core";
import type { ReadingStore } from "@altseason/core";
import type { Publication } from "./publication.ts";
import type { ReadingRecord } from "./reading-record.ts";
import { recordReading } from "./record-reading.ts";

/**
 * Records the newest reading of each published variant; where it is still provisional, the one of the day before as well,
 * which has become final. Returns the newest by variant.
 */
export async function recordNewest(
  store: ReadingStore,
  publication: Publication,
  now: number,
): Promise<ReadonlyMap<string, ReadingRecord>> {
  const records = new Map<string, ReadingRecord>();
  const { lastDay } = publication;
  for (const methodology of METHODOLOGIES) {
    const record = await recordReading({ store, publication, methodology, day: lastDay, now });
    records.set(methodology.id, record);
    const hasDayBefore = lastDay > publication.matrix.firstDay;
    if (record.provisional && hasDayBefore) {
      await recordReading({ store, publication, methodology, day: lastDay - 1, now });
    }
  }
  return records;
}
