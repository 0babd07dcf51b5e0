import { and, desc, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { draftOfAlert } from "@altseason/auth";
import type { Alert, AlertStore } from "@altseason/auth";
import type { Database } from "./open-database.ts";
import { publishDrafts } from "./publish-drafts.ts";
import { alert } from "./schema/index.ts";

/** Alerts in Postgres or PGlite, each with the webhooks that tell of it in one transaction. */
export function createAlertStore({ orm }: Database): AlertStore {
  return {
    raise(raised, quietMs) {
      const { clientId, keyId, kind, at } = raised;
      const lockName = JSON.stringify(["alert", clientId, keyId, kind]);
      return orm.transaction(async (transaction) => {
        await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`);
        const known = await transaction
          .select({ id: alert.id })
          .from(alert)
          .where(
            and(
              eq(alert.clientId, clientId),
              keyId === null ? isNull(alert.keyId) : eq(alert.keyId, keyId),
              eq(alert.kind, kind),
              isNull(alert.acknowledgedAt),
              gt(alert.at, at - quietMs),
            ),
          )
          .limit(1);
        if (known.length > 0) return false;
        await transaction.insert(alert).values({ ...raised, detail: JSON.stringify(raised.detail) });
        const draft = draftOfAlert(raised);
        if (draft !== null) await publishDrafts(transaction, clientId, [draft]);
        return true;
      });
    },
    async list(clientId, onlyOpen, limit) {
      const rows = await orm
        .select()
        .from(alert)
        .where(and(eq(alert.clientId, clientId), onlyOpen ? isNull(alert.acknowledgedAt) : undefined))
        .orderBy(desc(alert.at), desc(alert.id))
        .limit(limit);
      return rows.map((row) => toAlert(row));
    },
    async acknowledge(clientId, alertId, at) {
      const known = await orm
        .update(alert)
        .set({ acknowledgedAt: sql`coalesce(${alert.acknowledgedAt}, ${at})` })
        .where(and(eq(alert.clientId, clientId), eq(alert.id, alertId)))
        .returning({ id: alert.id });
      return known.length > 0;
    },
    async prune(before) {
      await orm.delete(alert).where(lt(alert.at, before));
    },
  };
}

/** The columns hold what `raise` wrote. */
function toAlert({ detail, kind, ...rest }: typeof alert.$inferSelect): Alert {
  return { ...rest, kind: kind as Alert["kind"], detail: JSON.parse(detail) as Alert["detail"] };
}
