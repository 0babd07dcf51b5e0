import type { Webhooks } from "../webhooks/open-webhooks.ts";
import type { Job } from "./start-jobs.ts";

const EVERY_MINUTE = "* * * * *";

/** What webhooks need by the clock: events of the index that could not be told when they came. Sending has leases, not jobs. */
export function createWebhookJobs(webhooks: Webhooks): readonly Job[] {
  return [{ name: "index-events", cron: EVERY_MINUTE, run: () => webhooks.tellIndex() }];
}
