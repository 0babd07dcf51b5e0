import { describeAlertStore } from "../testing/describe-alert-store.ts";
import { describeAuditStore } from "../testing/describe-audit-store.ts";
import { describeIdempotencyStore } from "../testing/describe-idempotency-store.ts";
import { describeKeyStore } from "../testing/describe-key-store.ts";
import { describeRateLimiter } from "../testing/describe-rate-limiter.ts";
import { describeRevocationChannel } from "../testing/describe-revocation-channel.ts";
import { describeSequenceStore } from "../testing/describe-sequence-store.ts";
import { describeSessionTokenStore } from "../testing/describe-session-token-store.ts";
import { describeUsageStore } from "../testing/describe-usage-store.ts";
import { describeWebhookStores } from "../testing/describe-webhook-stores.ts";
import { createMemoryAlertStore } from "./memory-alert-store.ts";
import { createMemoryAuditStore } from "./memory-audit-store.ts";
import { createMemoryIdempotencyStore } from "./memory-idempotency-store.ts";
import { createMemoryKeyStore } from "./memory-key-store.ts";
import { createMemoryRateLimiter } from "./memory-rate-limiter.ts";
import { createMemoryRevocationChannel } from "./memory-revocation-channel.ts";
import { createMemorySequenceStore } from "./memory-sequence-store.ts";
import { createMemorySessionTokenStore } from "./memory-session-token-store.ts";
import { createMemoryUsageStore } from "./memory-usage-store.ts";
import { createMemoryWebhookStores } from "./memory-webhook-stores.ts";

const close = async (): Promise<void> => {};

describeAuditStore("the audit store in memory", async () => ({ store: createMemoryAuditStore(), close }));
describeKeyStore("the key store in memory", async () => {
  const audit = createMemoryAuditStore();
  return { store: createMemoryKeyStore(audit), audit, close };
});
describeSequenceStore("the sequence store in memory", async () => {
  const store = createMemorySequenceStore();
  return { store, second: store, close };
});
describeSessionTokenStore("the session token store in memory", async () => ({
  store: createMemorySessionTokenStore(),
  close,
}));
describeUsageStore("the usage store in memory", async () => ({ store: createMemoryUsageStore(), close }));
describeIdempotencyStore("the idempotency store in memory", async () => ({
  store: createMemoryIdempotencyStore(),
  close,
}));
describeAlertStore("the alert store in memory", async () => ({ store: createMemoryAlertStore(), close }));
describeRevocationChannel("the revocation channel in memory", async () => {
  const channel = createMemoryRevocationChannel();
  return { channel, second: channel, sever: null, close };
});
describeRateLimiter("the rate limiter in memory", async () => {
  const limiter = createMemoryRateLimiter(Date.now);
  return { limiter, second: limiter, close };
});
describeWebhookStores("webhooks in memory", async () => {
  const audit = createMemoryAuditStore();
  return { stores: createMemoryWebhookStores(audit, () => "live"), audit, close };
});
