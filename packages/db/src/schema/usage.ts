import { bigint, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/** Requests of a version by the hour. */
export const usageHour = pgTable(
  "usage_hour",
  {
    keyId: text().notNull(),
    version: integer().notNull(),
    hour: bigint({ mode: "number" }).notNull(),
    clientId: text().notNull(),
    accepted: bigint({ mode: "number" }).notNull(),
    refused: bigint({ mode: "number" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.keyId, table.hour, table.version] }), index().on(table.hour)],
);

/** Who used a version. */
export const versionUser = pgTable(
  "version_user",
  {
    keyId: text().notNull(),
    version: integer().notNull(),
    ip: text().notNull(),
    userAgent: text().notNull(),
    requests: bigint({ mode: "number" }).notNull(),
    lastUsedAt: bigint({ mode: "number" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.keyId, table.version, table.ip, table.userAgent] }),
    index().on(table.keyId, table.lastUsedAt),
    index().on(table.lastUsedAt),
  ],
);

/** Requests that were refused, with the precise reason. */
export const refusedRequest = pgTable(
  "refused_request",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    clientId: text().notNull(),
    keyId: text().notNull(),
    version: integer(),
    at: bigint({ mode: "number" }).notNull(),
    code: text().notNull(),
    method: text().notNull(),
    path: text().notNull(),
    ip: text().notNull(),
    requestId: text().notNull(),
  },
  (table) => [index().on(table.clientId, table.at), index().on(table.at)],
);

/** Alerts to clients; `detail` is JSON text. */
export const alert = pgTable(
  "alert",
  {
    id: text().primaryKey(),
    clientId: text().notNull(),
    keyId: text(),
    kind: text().notNull(),
    at: bigint({ mode: "number" }).notNull(),
    detail: text().notNull(),
    acknowledgedAt: bigint({ mode: "number" }),
  },
  (table) => [index().on(table.clientId, table.at), index().on(table.at)],
);
