import { and, eq, gt, lte } from "drizzle-orm";
import type { SessionTokenStore } from "@altseason/auth";
import type { Database } from "./open-database.ts";
import { sessionToken } from "./schema/index.ts";

/** Session tokens in Postgres or PGlite. */
export function createSessionTokenStore({ orm }: Database): SessionTokenStore {
  return {
    async issue(token) {
      await orm.insert(sessionToken).values(token);
    },
    async spend(hash, method, path, now) {
      const [token] = await orm
        .delete(sessionToken)
        .where(
          and(
            eq(sessionToken.hash, hash),
            eq(sessionToken.method, method),
            eq(sessionToken.path, path),
            gt(sessionToken.expiresAt, now),
          ),
        )
        .returning();
      return token === undefined ? { spent: false } : { spent: true, token };
    },
    async revokeOf(keyId) {
      await orm.delete(sessionToken).where(eq(sessionToken.keyId, keyId));
    },
    async prune(before) {
      await orm.delete(sessionToken).where(lte(sessionToken.expiresAt, before));
    },
  };
}
