import { and, eq, sql } from "drizzle-orm";
import type { IndexMarkStore } from "@altseason/auth";
import type { Database } from "./open-database.ts";
import { publishDrafts } from "./publish-drafts.ts";
import { webhookIndexMark } from "./schema/index.ts";

/** Marks in Postgres or PGlite. */
export function createIndexMarkStore({ orm }: Database): IndexMarkStore {
  return {
    advance: (dataSetId, variant, judge) =>
      orm.transaction(async (transaction) => {
        const lockName = JSON.stringify(["index-mark", dataSetId, variant]);
        await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`);
        const own = and(eq(webhookIndexMark.dataSetId, dataSetId), eq(webhookIndexMark.variant, variant));
        const [row] = await transaction.select().from(webhookIndexMark).where(own);
        const judged = judge(row ?? null);
        if (judged === null) return [];
        const { day, season, isAbove } = judged.mark;
        const set = { day, season, isAbove };
        await transaction
          .insert(webhookIndexMark)
          .values({ dataSetId, variant, ...set })
          .onConflictDoUpdate({ target: [webhookIndexMark.dataSetId, webhookIndexMark.variant], set });
        await publishDrafts(transaction, null, judged.drafts);
        return judged.drafts;
      }),
  };
}
