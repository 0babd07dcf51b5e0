import { eq } from "drizzle-orm";
import { EMPTY_END, appendAfter, draftOfEntry } from "@altseason/auth";
import type { AuditActor, AuditEntry, AuditRecord } from "@altseason/auth";
import { publishDrafts } from "./publish-drafts.ts";
import { auditChain, auditEntry } from "./schema/index.ts";
import type { Transaction } from "./transaction.ts";

/**
 * Appends records to a client's chain within a transaction: they are written with all that it writes, or not at all, and so
 * are the webhooks that tell of them. Whoever appends to the same chain waits for its end.
 */
export async function appendRecords(
  transaction: Transaction,
  clientId: string,
  records: readonly AuditRecord[],
): Promise<readonly AuditEntry[]> {
  const { sequence, hash, at } = EMPTY_END;
  await transaction.insert(auditChain).values({ clientId, sequence, hash, at }).onConflictDoNothing();
  const [end = EMPTY_END] = await transaction
    .select()
    .from(auditChain)
    .where(eq(auditChain.clientId, clientId))
    .for("update");
  const entries = appendAfter(clientId, records, end);
  const last = entries.at(-1);
  if (last === undefined) return [];
  await transaction.insert(auditEntry).values(entries.map((entry) => fromEntry(entry)));
  await transaction
    .update(auditChain)
    .set({ sequence: last.sequence, hash: last.hash, at: last.at })
    .where(eq(auditChain.clientId, clientId));
  const drafts = entries.flatMap((entry) => draftOfEntry(entry) ?? []);
  await publishDrafts(transaction, clientId, drafts);
  return entries;
}

function fromEntry({ actor, before, after, ...rest }: AuditEntry): typeof auditEntry.$inferInsert {
  return {
    ...rest,
    actorKind: actor.kind,
    actorId: actor.id,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
  };
}

/** An entry from its row, member for member what was hashed. What somebody else wrote there is read as it is, for `verifyChain` to find. */
export function toEntry(row: typeof auditEntry.$inferSelect): AuditEntry {
  const { actorKind, actorId, before, after, ...rest } = row;
  return {
    ...rest,
    actor: { kind: actorKind as AuditActor["kind"], id: actorId },
    before: readJson(before),
    after: readJson(after),
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { unreadable: text };
  }
}
