import {
  bigint,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";
import type { DeliveryWay, Rotation, RotationPolicy } from "@altseason/auth";
import { bytea } from "./bytea.ts";

/** Milliseconds since the epoch. */
const moment = () => bigint({ mode: "number" });

/** Who holds keys. */
export const client = pgTable(
  "client",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    createdAt: moment().notNull(),
    dataKey: bytea().notNull(),
    kekVersion: text().notNull(),
  },
  (table) => [index().on(table.kekVersion)],
);

/** A key: all that is one over its versions. */
export const apiKey = pgTable(
  "api_key",
  {
    id: text().primaryKey(),
    clientId: text()
      .notNull()
      .references(() => client.id),
    name: text().notNull(),
    environment: text().notNull(),
    kind: text().notNull(),
    scopes: text().array().notNull(),
    allowlist: text().array().notNull(),
    requestsPerMinute: integer().notNull(),
    nonceMode: text().notNull(),
    signatureWindowSeconds: integer().notNull(),
    maxLiveVersions: integer().notNull(),
    policy: jsonb().$type<RotationPolicy>().notNull(),
    createdAt: moment().notNull(),
    expiresAt: moment(),
    revokedAt: moment(),
    revocationReason: text(),
    suspendedAt: moment(),
    delivery: jsonb().$type<DeliveryWay>(),
    onAlert: text().notNull().default("none"),
    throttledUntil: moment(),
    unusedToldAt: moment(),
    rotation: jsonb().$type<Rotation>(),
    /** From when on something may be due; null: never again. */
    dueFrom: moment(),
  },
  (table) => [index().on(table.clientId, table.id), index().on(table.dueFrom)],
);

/** A version of a key, without what proves it. */
export const keyVersion = pgTable(
  "key_version",
  {
    keyId: text()
      .notNull()
      .references(() => apiKey.id),
    number: integer().notNull(),
    id: text().notNull(),
    state: text().notNull(),
    createdAt: moment().notNull(),
    createdBy: text().notNull(),
    activatesAt: moment().notNull(),
    retiresAt: moment(),
    revokedAt: moment(),
    revocationReason: text(),
    delivery: text(),
  },
  (table) => [primaryKey({ columns: [table.keyId, table.number] }), unique().on(table.id)],
);

/** What proves a version: a hash, a secret in its envelope, or a public key. A table of its own, so that a list of keys never reads it. */
export const versionMaterial = pgTable(
  "version_material",
  {
    versionId: text().primaryKey(),
    kind: text().notNull(),
    value: bytea().notNull(),
  },
  (table) => [foreignKey({ columns: [table.versionId], foreignColumns: [keyVersion.id] })],
);

/** A sealed secret that waits for its holder; the row goes when it is handed out or its version ends. */
export const keyDelivery = pgTable(
  "key_delivery",
  {
    versionId: text().primaryKey(),
    way: text().notNull(),
    sealed: bytea().notNull(),
  },
  (table) => [foreignKey({ columns: [table.versionId], foreignColumns: [keyVersion.id] })],
);
