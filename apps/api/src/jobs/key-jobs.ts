import { IDEMPOTENCY_KEPT_MS } from "@altseason/auth";
import { rewrapAll } from "@altseason/key-encryption";
import type { Access } from "../access/access.ts";
import { signHeads } from "../audit/sign-heads.ts";
import { tellUnused } from "../keys/tell-unused.ts";
import { tendRotations } from "../keys/tend-rotations.ts";
import type { Job } from "./start-jobs.ts";

const EVERY_MINUTE = "* * * * *";
const EVERY_TEN_MINUTES = "*/10 * * * *";
const EVERY_HOUR = "17 * * * *";
const EVERY_DAY = "41 3 * * *";
const DAY_MS = 86_400_000;
const USAGE_KEPT_MS = 90 * DAY_MS;
const ALERTS_KEPT_MS = 365 * DAY_MS;
/** By any instance's clock a token that ended so long ago has ended. */
const TOKENS_KEPT_MS = 60_000;

/** What keys need by the clock. Nonces are dropped by their store as it goes. */
export function createKeyJobs(access: Access): readonly Job[] {
  const { usage, idempotency, alerts, keys, sessionTokens, encryption, log, now } = access;
  return [
    { name: "rotations", cron: EVERY_MINUTE, run: () => tendRotations(access) },
    { name: "audit-heads", cron: EVERY_MINUTE, run: () => signHeads(access) },
    { name: "unused-keys", cron: EVERY_DAY, run: () => tellUnused(access) },
    {
      name: "data-keys",
      cron: EVERY_TEN_MINUTES,
      async run() {
        const report = await rewrapAll({ store: keys, service: encryption });
        if (report.rewrapped > 0 || report.unopened.length > 0)
          log.info({ event: "data-keys", ...report }, "data keys were wrapped anew");
      },
    },
    {
      name: "prune-keys",
      cron: EVERY_HOUR,
      async run() {
        await usage.prune(now() - USAGE_KEPT_MS);
        await idempotency.prune(now() - IDEMPOTENCY_KEPT_MS);
        await alerts.prune(now() - ALERTS_KEPT_MS);
        await keys.dropExpiredDeliveries(now());
        await sessionTokens.prune(now() - TOKENS_KEPT_MS);
      },
    },
  ];
}
