import type { Job } from "./start-jobs.ts";

const RETRIES = 4;

/** Refreshes the market data when it is due; what fails is tried again, later each time. */
export function createRefreshJob(cron: string, refresh: () => Promise<unknown>): Job {
  return { name: "refresh", cron, run: refresh, retries: RETRIES };
}
