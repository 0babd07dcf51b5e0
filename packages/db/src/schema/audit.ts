import { bigint, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/** Where each client's chain ends: the row that those who append wait for. */
export const auditChain = pgTable("audit_chain", {
  clientId: text().primaryKey(),
  sequence: bigint({ mode: "number" }).notNull(),
  hash: text().notNull(),
  at: bigint({ mode: "number" }).notNull(),
  /** Sequence of the last signed head. */
  signedSequence: bigint({ mode: "number" }).notNull().default(0),
});

/**
 * Audit entries: each column is a member of what was hashed, `before` and `after` as JSON text, because `jsonb` rewrites. A
 * trigger refuses UPDATE, DELETE and TRUNCATE.
 */
export const auditEntry = pgTable(
  "audit_entry",
  {
    clientId: text().notNull(),
    sequence: bigint({ mode: "number" }).notNull(),
    at: bigint({ mode: "number" }).notNull(),
    actorKind: text().notNull(),
    actorId: text().notNull(),
    action: text().notNull(),
    target: text().notNull(),
    before: text().notNull(),
    after: text().notNull(),
    ip: text(),
    requestId: text(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clientId, table.sequence] }),
    index().on(table.clientId, table.target, table.sequence),
  ],
);

/** Signed heads of chains; the same trigger guards them. */
export const auditHead = pgTable(
  "audit_head",
  {
    clientId: text().notNull(),
    sequence: bigint({ mode: "number" }).notNull(),
    at: bigint({ mode: "number" }).notNull(),
    hash: text().notNull(),
    keyid: text().notNull(),
    signature: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.clientId, table.at, table.sequence, table.keyid] })],
);
