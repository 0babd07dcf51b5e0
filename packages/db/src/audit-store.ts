import { and, asc, desc, eq, gt, gte, lt, lte, sql } from "drizzle-orm";
import { EMPTY_CHAIN } from "@altseason/auth";
import type { AuditStore } from "@altseason/auth";
import { appendRecords, toEntry } from "./audit-chain.ts";
import type { Database } from "./open-database.ts";
import { auditChain, auditEntry, auditHead } from "./schema/index.ts";

const ENTRIES_A_BATCH = 500;

/** Audit chains in Postgres or PGlite. A trigger refuses to change or remove what they hold. */
export function createAuditStore({ orm }: Database): AuditStore {
  return {
    async append(clientId, record) {
      const [entry] = await orm.transaction((transaction) => appendRecords(transaction, clientId, [record]));
      if (entry === undefined) throw new RangeError("entry: expected one, got none");
      return entry;
    },
    async list({ clientId, action, target, from, to, before, limit }) {
      const rows = await orm
        .select()
        .from(auditEntry)
        .where(
          and(
            eq(auditEntry.clientId, clientId),
            action === undefined ? undefined : eq(auditEntry.action, action),
            target === undefined ? undefined : eq(auditEntry.target, target),
            from === undefined ? undefined : gte(auditEntry.at, from),
            to === undefined ? undefined : lte(auditEntry.at, to),
            before === undefined ? undefined : lt(auditEntry.sequence, before),
          ),
        )
        .orderBy(desc(auditEntry.sequence))
        .limit(limit);
      return rows.map((row) => toEntry(row));
    },
    async *export(clientId) {
      for (let last = Number.MIN_SAFE_INTEGER; ;) {
        const rows = await orm
          .select()
          .from(auditEntry)
          .where(and(eq(auditEntry.clientId, clientId), gt(auditEntry.sequence, last)))
          .orderBy(asc(auditEntry.sequence))
          .limit(ENTRIES_A_BATCH);
        for (const row of rows) yield toEntry(row);
        if (rows.length < ENTRIES_A_BATCH) return;
        last = rows.at(-1)?.sequence ?? last;
      }
    },
    async position(clientId) {
      const [end = EMPTY_CHAIN] = await orm
        .select({ sequence: auditChain.sequence, hash: auditChain.hash })
        .from(auditChain)
        .where(eq(auditChain.clientId, clientId));
      return end;
    },
    async listUnsigned(limit) {
      const rows = await orm
        .select()
        .from(auditChain)
        .where(gt(auditChain.sequence, auditChain.signedSequence))
        .orderBy(asc(auditChain.clientId))
        .limit(limit);
      return rows.map(({ clientId, sequence, hash }) => ({ clientId, position: { sequence, hash } }));
    },
    async saveHead(head) {
      await orm.transaction(async (transaction) => {
        await transaction.insert(auditHead).values(head);
        await transaction
          .update(auditChain)
          .set({ signedSequence: sql`greatest(${auditChain.signedSequence}, ${head.sequence})` })
          .where(eq(auditChain.clientId, head.clientId));
      });
    },
    listHeads: (clientId, limit) =>
      orm
        .select()
        .from(auditHead)
        .where(eq(auditHead.clientId, clientId))
        .orderBy(desc(auditHead.at), desc(auditHead.sequence))
        .limit(limit),
  };
}
