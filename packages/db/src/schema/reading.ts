import { bigint, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { ReadingDifference } from "@altseason/core";

/** Published readings, one row a revision; nothing is ever updated. The reading is text, so that no number is rewritten. */
export const readingRevision = pgTable(
  "reading_revision",
  {
    dataSetId: text().notNull(),
    variant: text().notNull(),
    day: integer().notNull(),
    revision: integer().notNull(),
    reading: text().notNull(),
    sha256: text().notNull(),
    reason: text(),
    changes: jsonb().$type<readonly ReadingDifference[]>().notNull(),
    publishedAtMs: bigint({ mode: "number" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.dataSetId, table.variant, table.day, table.revision] })],
);
