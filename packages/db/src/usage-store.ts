import { and, asc, desc, eq, gte, inArray, lt, lte, max, sql } from "drizzle-orm";
import { sumCounts } from "@altseason/auth";
import type { UsageStore } from "@altseason/auth";
import type { Database } from "./open-database.ts";
import { refusedRequest, usageHour, versionUser } from "./schema/index.ts";

const ROWS_A_STATEMENT = 1_000;

/** Use of keys in Postgres or PGlite: what instances counted is added up in one transaction. */
export function createUsageStore({ orm }: Database): UsageStore {
  return {
    async add(counts, refused) {
      const { hours, users } = sumCounts(counts);
      await orm.transaction(async (transaction) => {
        for (const rows of piecesOf(hours)) {
          await transaction
            .insert(usageHour)
            .values(rows)
            .onConflictDoUpdate({
              target: [usageHour.keyId, usageHour.hour, usageHour.version],
              set: {
                accepted: sql`${usageHour.accepted} + excluded.accepted`,
                refused: sql`${usageHour.refused} + excluded.refused`,
              },
            });
        }
        for (const rows of piecesOf(users)) {
          await transaction
            .insert(versionUser)
            .values(rows)
            .onConflictDoUpdate({
              target: [versionUser.keyId, versionUser.version, versionUser.ip, versionUser.userAgent],
              set: {
                requests: sql`${versionUser.requests} + excluded.requests`,
                lastUsedAt: sql`greatest(${versionUser.lastUsedAt}, excluded.last_used_at)`,
              },
            });
        }
        for (const rows of piecesOf(refused)) await transaction.insert(refusedRequest).values(rows);
      });
    },
    hours: (keyId, from, to) =>
      orm
        .select({
          version: usageHour.version,
          hour: usageHour.hour,
          accepted: usageHour.accepted,
          refused: usageHour.refused,
        })
        .from(usageHour)
        .where(and(eq(usageHour.keyId, keyId), gte(usageHour.hour, from), lte(usageHour.hour, to)))
        .orderBy(asc(usageHour.hour), asc(usageHour.version)),
    users: (keyId, since, limit) =>
      orm
        .select({
          version: versionUser.version,
          ip: versionUser.ip,
          userAgent: versionUser.userAgent,
          requests: versionUser.requests,
          lastUsedAt: versionUser.lastUsedAt,
        })
        .from(versionUser)
        .where(and(eq(versionUser.keyId, keyId), gte(versionUser.lastUsedAt, since)))
        .orderBy(desc(versionUser.lastUsedAt))
        .limit(limit),
    async lastUses(keyIds) {
      const rows = await orm
        .select({ keyId: versionUser.keyId, lastUsedAt: max(versionUser.lastUsedAt) })
        .from(versionUser)
        .where(inArray(versionUser.keyId, [...keyIds]))
        .groupBy(versionUser.keyId);
      return new Map(rows.map(({ keyId, lastUsedAt }) => [keyId, lastUsedAt ?? 0]));
    },
    async refusals(clientId, keyId, limit) {
      const rows = await orm
        .select()
        .from(refusedRequest)
        .where(
          and(
            eq(refusedRequest.clientId, clientId),
            keyId === null ? undefined : eq(refusedRequest.keyId, keyId),
          ),
        )
        .orderBy(desc(refusedRequest.at), desc(refusedRequest.id))
        .limit(limit);
      return rows.map(({ id: _id, ...request }) => request);
    },
    async prune(before) {
      await orm.delete(usageHour).where(lt(usageHour.hour, before));
      await orm.delete(versionUser).where(lt(versionUser.lastUsedAt, before));
      await orm.delete(refusedRequest).where(lt(refusedRequest.at, before));
    },
  };
}

function piecesOf<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_A_STATEMENT) }, (_, index) =>
    rows.slice(index * ROWS_A_STATEMENT, (index + 1) * ROWS_A_STATEMENT),
  );
}
