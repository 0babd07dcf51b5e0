import { diffReadings, parseDay } from "@altseason/core";
import type { PublishedReading, ReadingStore } from "@altseason/core";
import { requireReason } from "../reading-store.ts";

/** Published readings in memory, for tests and for a look without a disk. */
export function createMemoryReadingStore(): ReadingStore {
  const published = new Map<string, PublishedReading[]>();
  const listOf = (dataSetId: string, variant: string, day: number): PublishedReading[] => {
    const key = JSON.stringify([dataSetId, variant, day]);
    const list = published.get(key) ?? [];
    published.set(key, list);
    return list;
  };
  return {
    async publish(dataSetId, reading, { publishedAt, reason }) {
      const list = listOf(dataSetId, reading.variant, parseDay(reading.day));
      const before = list.at(-1);
      if (before?.reading.sha256 === reading.sha256) return { revision: before.revision, isNew: false };
      requireReason(before !== undefined, reading, reason);
      const revision = list.length + 1;
      const changes = before === undefined ? [] : diffReadings(before.reading, reading);
      list.push({ revision, publishedAt, reading, reason: before === undefined ? null : reason, changes });
      return { revision, isNew: true };
    },
    latest: async (dataSetId, variant, day) => listOf(dataSetId, variant, day).at(-1) ?? null,
    asOf: async (dataSetId, variant, day, timeMs) =>
      listOf(dataSetId, variant, day).findLast(({ publishedAt }) => publishedAt <= timeMs) ?? null,
    revisions: async (dataSetId, variant, day) => [...listOf(dataSetId, variant, day)],
  };
}
