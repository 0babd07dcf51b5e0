/**
 * Why a webhook is not accepted.
 * - `header_missing`: `webhook-id`, `webhook-timestamp` or `webhook-signature` is not there, or comes twice.
 * - `id_malformed`, `timestamp_malformed`: not visible ASCII without a full stop; no integer of seconds.
 * - `too_old`, `too_new`: more than the tolerance from our clock.
 * - `signature_invalid`: none of the signatures fits one of the secrets.
 * - `replayed`: it was accepted before.
 */
export type WebhookRefusalReason =
  | "header_missing"
  | "id_malformed"
  | "timestamp_malformed"
  | "too_old"
  | "too_new"
  | "signature_invalid"
  | "replayed";

/** What became of a webhook. */
export type WebhookVerification =
  | { readonly accepted: true; readonly id: string; readonly timestamp: number }
  | { readonly accepted: false; readonly reason: WebhookRefusalReason };
