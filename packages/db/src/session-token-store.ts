import { and, eq, gt, lt } from "drizzle-orm";
import type { SessionTokenStore } from "@altseason/auth";
import type { Database } from "./open-database.ts";
import { sessionToken } from "./schema/index.ts";

/** Tokens live for minutes: what ended so long before a new one does is over by any clock. */
const OVER_MS = 3_600_000;

/** Session tokens in Postgres or PGlite. */
export function createSessionTokenStore({ orm }: Database): SessionTokenStore {
  return {
    async issue(token) {
      await orm.insert(sessionToken).values(token);
      await orm.delete(sessionToken).where(lt(sessionToken.expiresAt, token.expiresAt - OVER_MS));
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
  };
}
