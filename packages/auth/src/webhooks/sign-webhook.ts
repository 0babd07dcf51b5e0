import { createHmac } from "node:crypto";

/** The three header fields of Standard Webhooks 1.0. */
export interface WebhookFields {
  readonly "webhook-id": string;
  readonly "webhook-timestamp": string;
  readonly "webhook-signature": string;
}

/** What is signed: the body as the bytes that are sent, the time in whole seconds since the epoch. */
export interface WebhookSigning {
  readonly id: string;
  readonly timestampSeconds: number;
  readonly body: Uint8Array;
  /** The bytes of every secret that signs; one signature each. */
  readonly secrets: readonly Uint8Array[];
}

const ID = /^[\u0021-\u002d\u002f-\u007e]{1,256}$/;
const PREFIX = "whsec_";
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * Signs a message by HMAC-SHA256 over `id.timestamp.body` (Standard Webhooks 1.0, "Signature scheme"), on raw bytes.
 * @throws {RangeError} when there is no secret, the id holds a dot or nothing, or the time is no whole number of seconds
 */
export function signWebhook({ id, timestampSeconds, body, secrets }: WebhookSigning): WebhookFields {
  if (!ID.test(id)) throw new RangeError("id: expected 1 to 256 visible characters without a dot");
  if (!Number.isSafeInteger(timestampSeconds) || timestampSeconds <= 0) {
    throw new RangeError(`timestampSeconds: expected a whole number above 0, got ${timestampSeconds}`);
  }
  if (secrets.length === 0) throw new RangeError("secrets: expected at least one, got none");
  const head = Buffer.from(`${id}.${timestampSeconds}.`, "ascii");
  const signatures = secrets.map(
    (secret) => `v1,${createHmac("sha256", secret).update(head).update(body).digest("base64")}`,
  );
  return {
    "webhook-id": id,
    "webhook-timestamp": String(timestampSeconds),
    "webhook-signature": signatures.join(" "),
  };
}

/** A secret as its holder is told it: `whsec_` and base64. */
export function formatWebhookSecret(bytes: Uint8Array): string {
  return PREFIX + Buffer.from(bytes).toString("base64");
}

/**
 * The bytes of a secret of {@link formatWebhookSecret}.
 * @throws {RangeError} when it is none; the message quotes nothing of it
 */
export function parseWebhookSecret(text: string): Uint8Array {
  const encoded = text.startsWith(PREFIX) ? text.slice(PREFIX.length) : "";
  if (encoded === "" || !BASE64.test(encoded))
    throw new RangeError("secret: expected whsec_ and base64, got something else");
  return Buffer.from(encoded, "base64");
}
