import { index, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** One attempt to refresh a data set. */
export const refreshRun = pgTable(
  "refresh_run",
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    dataSetId: text().notNull(),
    startedAt: timestamp({ withTimezone: true }).notNull(),
    endedAt: timestamp({ withTimezone: true }),
    /** `succeeded`, `failed`, or null while it runs. */
    outcome: text(),
    message: text(),
  },
  (table) => [index().on(table.dataSetId, table.startedAt)],
);
