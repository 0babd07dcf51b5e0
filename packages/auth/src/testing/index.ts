export { answerClaims, expectOneFreshOverProcesses } from "./claim-over-processes.ts";
export { describeAlertStore } from "./describe-alert-store.ts";
export type { OpenAlertStore } from "./describe-alert-store.ts";
export { describeAuditStore } from "./describe-audit-store.ts";
export type { OpenAuditStore } from "./describe-audit-store.ts";
export { describeIdempotencyStore } from "./describe-idempotency-store.ts";
export type { OpenIdempotencyStore } from "./describe-idempotency-store.ts";
export { describeKeyEncryptionService } from "./describe-key-encryption-service.ts";
export { describeKeyStore } from "./describe-key-store.ts";
export type { OpenKeyStore } from "./describe-key-store.ts";
export { describeNonceStore } from "./describe-nonce-store.ts";
export type { OpenNonceStore } from "./describe-nonce-store.ts";
export { describeRateLimiter } from "./describe-rate-limiter.ts";
export type { OpenRateLimiter } from "./describe-rate-limiter.ts";
export { describeRevocationChannel } from "./describe-revocation-channel.ts";
export type { OpenRevocationChannel } from "./describe-revocation-channel.ts";
export { describeSequenceStore } from "./describe-sequence-store.ts";
export type { OpenSequenceStore } from "./describe-sequence-store.ts";
export { describeSessionTokenStore } from "./describe-session-token-store.ts";
export type { OpenSessionTokenStore } from "./describe-session-token-store.ts";
export { describeUsageStore } from "./describe-usage-store.ts";
export type { OpenUsageStore } from "./describe-usage-store.ts";
export { describeWebhookStores } from "./describe-webhook-stores.ts";
export type { OpenWebhookStores } from "./describe-webhook-stores.ts";
export {
  EXAMPLE_START,
  HASHED,
  HOUR_MS,
  ORIGIN,
  atOnce,
  collect,
  exampleClient,
  exampleHook,
  exampleKey,
  exampleRecord,
  exampleRotation,
} from "./store-examples.ts";
