import { and, asc, desc, eq, lte, sql } from "drizzle-orm";
import { diffReadings, formatDay, parseDay } from "@altseason/core";
import type { PublishedReading, Reading, ReadingStore } from "@altseason/core";
import type { Database } from "./open-database.ts";
import { readingRevision } from "./schema/index.ts";

/** Published readings in Postgres or PGlite. */
export function createReadingStore({ orm }: Database): ReadingStore {
  const keyOf = (dataSetId: string, variant: string, day: number) =>
    and(
      eq(readingRevision.dataSetId, dataSetId),
      eq(readingRevision.variant, variant),
      eq(readingRevision.day, day),
    );

  return {
    publish(dataSetId, reading, { publishedAt, reason }) {
      const { variant } = reading;
      const day = parseDay(reading.day);
      return orm.transaction(async (transaction) => {
        const lockName = `reading/${dataSetId}/${variant}/${day}`;
        await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`);
        const [stored] = await transaction
          .select()
          .from(readingRevision)
          .where(keyOf(dataSetId, variant, day))
          .orderBy(desc(readingRevision.revision))
          .limit(1);
        if (stored?.sha256 === reading.sha256) return { revision: stored.revision, isNew: false };
        requireReason(stored !== undefined, reading, reason);
        const revision = (stored?.revision ?? 0) + 1;
        await transaction.insert(readingRevision).values({
          dataSetId,
          variant,
          day,
          revision,
          reading: JSON.stringify(reading),
          sha256: reading.sha256,
          reason: stored === undefined ? null : reason,
          changes: stored === undefined ? [] : diffReadings(parseReading(stored.reading), reading),
          publishedAtMs: publishedAt,
        });
        return { revision, isNew: true };
      });
    },

    async latest(dataSetId, variant, day) {
      const [row] = await orm
        .select()
        .from(readingRevision)
        .where(keyOf(dataSetId, variant, day))
        .orderBy(desc(readingRevision.revision))
        .limit(1);
      return row === undefined ? null : toPublished(row);
    },

    async asOf(dataSetId, variant, day, timeMs) {
      const [row] = await orm
        .select()
        .from(readingRevision)
        .where(and(keyOf(dataSetId, variant, day), lte(readingRevision.publishedAtMs, timeMs)))
        .orderBy(desc(readingRevision.revision))
        .limit(1);
      return row === undefined ? null : toPublished(row);
    },

    async revisions(dataSetId, variant, day) {
      const rows = await orm
        .select()
        .from(readingRevision)
        .where(keyOf(dataSetId, variant, day))
        .orderBy(asc(readingRevision.revision));
      return rows.map(toPublished);
    },
  };
}

/** @throws {RangeError} when a published reading would change without saying why */
export function requireReason(isPublished: boolean, { day, variant }: Reading, reason: string | null): void {
  if (!isPublished || (reason !== null && reason !== "")) return;
  const label = formatDay(parseDay(day));
  throw new RangeError(
    `reason: expected why ${label} of ${variant} changes after it was published, got none`,
  );
}

function toPublished(row: typeof readingRevision.$inferSelect): PublishedReading {
  const { revision, publishedAtMs, reason, changes } = row;
  return { revision, publishedAt: publishedAtMs, reason, changes, reading: parseReading(row.reading) };
}

/** The column holds what `publish` wrote: a reading. */
function parseReading(text: string): Reading {
  return JSON.parse(text) as Reading;
}
