export { createWebhookVerifier } from "./webhooks/create-webhook-verifier.ts";
export type {
  WebhookHeaders,
  WebhookVerifier,
  WebhookVerifierOptions,
} from "./webhooks/create-webhook-verifier.ts";
export { createSeenWebhooks } from "./webhooks/seen-webhooks.ts";
export type { SeenWebhooks, SeenWebhooksOptions } from "./webhooks/seen-webhooks.ts";
export type { WebhookRefusalReason, WebhookVerification } from "./webhooks/webhook-refusal.ts";
