import type { Database } from "@altseason/db";
import { PgBoss, fromPglite, systemClock } from "pg-boss";
import type { Clock } from "pg-boss";
import type { Logger } from "pino";

/** Work that is due by the clock. */
export interface Job {
  readonly name: string;
  /** Five fields, UTC. */
  readonly cron: string;
  readonly run: () => Promise<unknown>;
  /** Tries after a failure, later each time; none where left out: the next time is soon. */
  readonly retries?: number;
}

/** What runs, and where its schedule is kept. */
export interface JobsOptions {
  readonly database: Database;
  readonly databaseUrl: string | undefined;
  readonly jobs: readonly Job[];
  readonly log: Logger;
  /** The system's by default. */
  readonly clock?: Clock;
}

const SCHEMA = "jobs";
const CONNECTIONS = 3;
const RETRY_SECONDS = 60;
const LONGEST_SECONDS = 6 * 3_600;
const KEPT_SECONDS = 3_600;
const POLL_SECONDS = 5;

/**
 * Runs jobs on schedule, each once over all instances on a database: one waits and one runs of each at a time.
 * @returns the way to stop, which leaves the schedule to the other instances
 */
export async function startJobs({
  database,
  databaseUrl,
  jobs,
  log,
  clock = systemClock,
}: JobsOptions): Promise<() => Promise<void>> {
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
  for (const { name, cron, run, retries = 0 } of jobs) {
    await boss.createQueue(name, {
      policy: "stately",
      retryLimit: retries,
      retryDelay: RETRY_SECONDS,
      retryBackoff: retries > 0,
      expireInSeconds: LONGEST_SECONDS,
      deleteAfterSeconds: KEPT_SECONDS,
    });
    await boss.schedule(name, cron, null, { tz: "UTC" });
    await boss.work(name, { pollingIntervalSeconds: POLL_SECONDS }, async () => {
      try {
        await run();
      } catch (error) {
        log.error({ err: error, job: name }, "a job failed");
        throw error;
      }
    });
  }
  return () => boss.stop({ graceful: true, close: native.kind === "postgres", timeout: 5_000 });
}
