import type { Database } from "@altseason/db";
import { PgBoss, fromPglite, systemClock } from "pg-boss";
import type { Clock } from "pg-boss";
import type { Logger } from "pino";

/** What runs when a refresh is due. */
export interface RefreshJobOptions {
  readonly database: Database;
  readonly databaseUrl: string | undefined;
  readonly cron: string;
  readonly refresh: () => Promise<unknown>;
  readonly log: Logger;
  /** The system's by default. */
  readonly clock?: Clock;
}

const SCHEMA = "jobs";
const QUEUE = "refresh";
const CONNECTIONS = 2;
const RETRIES = 4;
const RETRY_SECONDS = 60;
const LONGEST_HOURS = 6;

/**
 * Refreshes on schedule (UTC), once over all instances on a database; what fails is tried again, later each time.
 * @returns the way to stop, which leaves the schedule to the other instances
 */
export async function startRefreshJob(options: RefreshJobOptions): Promise<() => Promise<void>> {
  const { database, databaseUrl, cron, refresh, log, clock = systemClock } = options;
  const { native } = database;
  const boss = new PgBoss({
    ...(native.kind === "pglite"
      ? { db: fromPglite(native.client), backend: "pglite" as const }
      : { connectionString: databaseUrl ?? "", max: CONNECTIONS }),
    schema: SCHEMA,
    clock,
    reindex: false,
  });
  boss.on("error", (error) => log.error({ err: error }, "the schedule failed"));
  await boss.start();
  await boss.createQueue(QUEUE, {
    policy: "singleton",
    retryLimit: RETRIES,
    retryDelay: RETRY_SECONDS,
    retryBackoff: true,
    expireInSeconds: LONGEST_HOURS * 3600,
  });
  await boss.schedule(QUEUE, cron, null, { tz: "UTC" });
  await boss.work(QUEUE, async () => {
    await refresh();
  });
  return () => boss.stop({ graceful: true, close: native.kind === "postgres", timeout: 5_000 });
}
