import { bigint, index, pgTable, text } from "drizzle-orm/pg-core";
import { bytea } from "./bytea.ts";

// Nonces stand in the migration alone (`nonce`, `nonce_memory`, `nonce_state`): partitions, unlogged tables and functions
// are nothing that drizzle describes, and only `nonce-store.ts` speaks to them.

/** Each key's anti-replay window: the highest counter and 1,024 bits as 32 words, least significant byte first. */
export const sequenceWindow = pgTable("sequence_window", {
  keyId: text().primaryKey(),
  highest: bigint({ mode: "number" }).notNull(),
  bits: bytea().notNull(),
});

/** Session tokens that were issued and not spent. */
export const sessionToken = pgTable(
  "session_token",
  {
    hash: text().primaryKey(),
    clientId: text().notNull(),
    keyId: text().notNull(),
    method: text().notNull(),
    path: text().notNull(),
    expiresAt: bigint({ mode: "number" }).notNull(),
  },
  (table) => [index().on(table.keyId), index().on(table.expiresAt)],
);

/** Requests that may be repeated without effect, by SHA-256 of their scope; `status` null while one is at it. */
export const idempotency = pgTable(
  "idempotency",
  {
    scope: bytea().primaryKey(),
    bodyHash: text().notNull(),
    begunAt: bigint({ mode: "number" }).notNull(),
    status: bigint({ mode: "number" }),
    contentType: text(),
    body: text(),
  },
  (table) => [index().on(table.begunAt)],
);
