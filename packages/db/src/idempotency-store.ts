import { createHash } from "node:crypto";
import { and, eq, isNull, lt } from "drizzle-orm";
import { judgeClaim } from "@altseason/auth";
import type { IdempotencyScope, IdempotencyStore } from "@altseason/auth";
import type { Database } from "./open-database.ts";
import { idempotency } from "./schema/index.ts";

/** Idempotency keys in Postgres or PGlite. */
export function createIdempotencyStore({ orm }: Database): IdempotencyStore {
  const release = async (scope: Uint8Array): Promise<void> => {
    await orm.delete(idempotency).where(and(eq(idempotency.scope, scope), isNull(idempotency.status)));
  };
  return {
    begin(scope, bodyHash, now, lockMs) {
      const hash = hashScope(scope);
      const anew = { scope: hash, bodyHash, begunAt: now, status: null, contentType: null, body: null };
      return orm.transaction(async (transaction) => {
        const inserted = await transaction.insert(idempotency).values(anew).onConflictDoNothing().returning();
        if (inserted.length > 0) return { state: "begun" };
        const [row] = await transaction
          .select()
          .from(idempotency)
          .where(eq(idempotency.scope, hash))
          .for("update");
        // Released between the two statements: whoever released it is done, so this one waits like the others.
        if (row === undefined) return { state: "in-flight" };
        const judged = judgeClaim(toClaim(row), bodyHash, now, lockMs);
        if (judged.state !== "take-over") return judged;
        await transaction.update(idempotency).set(anew).where(eq(idempotency.scope, hash));
        return { state: "begun" };
      });
    },
    async finish(scope, { status, contentType, body }) {
      const hash = hashScope(scope);
      if (status >= 500) {
        await release(hash);
        return;
      }
      await orm
        .update(idempotency)
        .set({ status, contentType, body })
        .where(and(eq(idempotency.scope, hash), isNull(idempotency.status)));
    },
    release: (scope) => release(hashScope(scope)),
    async prune(before) {
      await orm.delete(idempotency).where(lt(idempotency.begunAt, before));
    },
  };
}

/** Of one length, however long path and key are: an index takes no more than 2,704 bytes. */
function hashScope({ clientId, keyId, method, path, idempotencyKey }: IdempotencyScope): Uint8Array {
  return createHash("sha256")
    .update(JSON.stringify([clientId, keyId, method, path, idempotencyKey]))
    .digest();
}

function toClaim({ bodyHash, begunAt, status, contentType, body }: typeof idempotency.$inferSelect) {
  const answer = status === null ? null : { status, contentType: contentType ?? "", body: body ?? "" };
  return { bodyHash, begunAt, answer };
}
