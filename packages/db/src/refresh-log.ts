import { desc, eq, lt } from "drizzle-orm";
import type { Database } from "./open-database.ts";
import { marketDayRevision, refreshRun } from "./schema/index.ts";

/** One attempt to refresh, as stored. Times in milliseconds since the epoch. */
export interface RefreshRun {
  readonly dataSetId: string;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly outcome: "succeeded" | "failed" | null;
  readonly message: string | null;
}

/** The book of refreshes. */
export interface RefreshLog {
  /** Notes a finished run. */
  append(run: RefreshRun): Promise<void>;
  /** Newest first. */
  list(dataSetId: string, limit: number): Promise<readonly RefreshRun[]>;
  /** Drops runs and replaced numbers of days older than a moment; published readings are kept for good. */
  prune(beforeMs: number): Promise<void>;
}

export function createRefreshLog({ orm }: Database): RefreshLog {
  return {
    async append({ dataSetId, startedAt, endedAt, outcome, message }) {
      await orm.insert(refreshRun).values({
        dataSetId,
        startedAt: new Date(startedAt),
        endedAt: endedAt === null ? null : new Date(endedAt),
        outcome,
        message,
      });
    },
    async list(dataSetId, limit) {
      const rows = await orm
        .select()
        .from(refreshRun)
        .where(eq(refreshRun.dataSetId, dataSetId))
        .orderBy(desc(refreshRun.startedAt))
        .limit(limit);
      return rows.map((row) => ({
        dataSetId: row.dataSetId,
        startedAt: row.startedAt.getTime(),
        endedAt: row.endedAt?.getTime() ?? null,
        outcome: row.outcome === "succeeded" || row.outcome === "failed" ? row.outcome : null,
        message: row.message,
      }));
    },
    async prune(beforeMs) {
      await orm.delete(refreshRun).where(lt(refreshRun.startedAt, new Date(beforeMs)));
      await orm.delete(marketDayRevision).where(lt(marketDayRevision.replacedAt, new Date(beforeMs)));
    },
  };
}
