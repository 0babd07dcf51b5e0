import { TestClock } from "pg-boss";
import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { openDatabase } from "@altseason/db";
import { findTestPostgres } from "@altseason/db/testing";
import { createRefreshJob } from "./refresh-job.ts";
import { startJobs } from "./start-jobs.ts";

const postgres = await findTestPostgres();
const log = pino({ level: "silent" });

describe.skipIf(!postgres.isPresent)(`the schedule of refreshes on Postgres${postgres.note}`, () => {
  test("two instances refresh once when it is due", { timeout: 60_000 }, async () => {
    const { url, drop } = await postgres.create("schedule");
    const databases = [await openDatabase({ url }), await openDatabase({ url })];
    const clocks: TestClock[] = [];
    const refreshes: number[] = [];
    const stops: (() => Promise<void>)[] = [];
    for (const [instance, database] of databases.entries()) {
      const clock = new TestClock("2026-03-01T00:09:30Z");
      clocks.push(clock);
      const refresh = async (): Promise<void> => {
        refreshes.push(instance);
      };
      const jobs = [createRefreshJob("10 0 * * *", refresh)];
      stops.push(await startJobs({ database, databaseUrl: url, jobs, log, clock }));
    }
    try {
      const passSeconds = async (seconds: number): Promise<void> => {
        for (let second = 0; second < seconds; second += 5)
          for (const clock of clocks) await clock.tick(5_000);
      };
      await passSeconds(20);
      expect(refreshes).toEqual([]);
      await passSeconds(130);
      expect(refreshes).toHaveLength(1);
    } finally {
      for (const stop of stops) await stop();
      for (const { close } of databases) await close();
      await drop();
    }
  });
});
