import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, unique } from "drizzle-orm/pg-core";
import { bytea } from "./bytea.ts";

/** A named collection of days that share one source and one identity scheme. */
export const dataSet = pgTable("data_set", {
  id: text().primaryKey(),
  identity: text().notNull(),
  provider: text().notNull(),
  kind: text().notNull(),
  description: text().notNull(),
  /** Counts up with each change of the set's days: what other instances watch. */
  version: integer().notNull().default(0),
});

/** The dictionary of a data set: `position` is the index into the packed arrays of its days. Rows are only added. */
export const asset = pgTable(
  "asset",
  {
    dataSetId: text()
      .notNull()
      .references(() => dataSet.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    id: text().notNull(),
    symbol: text().notNull(),
    name: text(),
    tags: jsonb().$type<readonly string[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.dataSetId, table.position] }),
    unique().on(table.dataSetId, table.id),
  ],
);

const packedDay = {
  origin: text().notNull(),
  revision: integer().notNull(),
  assetCount: integer().notNull(),
  /** Float64, little-endian, by dictionary position; NaN is missing, and so is all beyond the end. */
  price: bytea().notNull(),
  marketCap: bytea().notNull(),
  volume: bytea(),
  sha256: text().notNull(),
};

/** One day of a data set; `day` counts days since 1970-01-01. */
export const marketDay = pgTable(
  "market_day",
  {
    dataSetId: text()
      .notNull()
      .references(() => dataSet.id, { onDelete: "cascade" }),
    day: integer().notNull(),
    ...packedDay,
    writtenAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.dataSetId, table.day] })],
);

/** What a closed day's numbers were before they were corrected. */
export const marketDayRevision = pgTable(
  "market_day_revision",
  {
    dataSetId: text()
      .notNull()
      .references(() => dataSet.id, { onDelete: "cascade" }),
    day: integer().notNull(),
    ...packedDay,
    replacedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.dataSetId, table.day, table.revision] }),
    index().on(table.replacedAt),
  ],
);
