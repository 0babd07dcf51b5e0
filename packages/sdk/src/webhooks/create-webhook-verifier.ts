import { readWebhookSecret, decodeBase64 } from "./webhook-secret.ts";
import { createSeenWebhooks } from "./seen-webhooks.ts";
import type { SeenWebhooks } from "./seen-webhooks.ts";
import type { WebhookRefusalReason, WebhookVerification } from "./webhook-refusal.ts";

/** Settings of {@link createWebhookVerifier}. */
export interface WebhookVerifierOptions {
  /** `whsec_…` or `whpk_…`; during a rotation both the old and the new one. */
  readonly secrets: readonly string[];
  /** How far a webhook's time may lie from ours; 300 by default. */
  readonly toleranceSeconds?: number;
  /**
   * How long an accepted id is remembered; four days by default, longer than the API goes on sending. Never less than the
   * tolerance, within which a copy could pass.
   */
  readonly rememberSeconds?: number;
  /** Where accepted ids are remembered; this process's memory by default. */
  readonly seen?: SeenWebhooks;
  /** Milliseconds since the epoch; the machine's clock by default. */
  readonly now?: () => number;
}

/** Field values as `Headers`, or as Node has them in `request.headers`. */
export type WebhookHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/** Verifies webhooks. */
export interface WebhookVerifier {
  /**
   * Verifies one webhook. `body` are the bytes as received; text is taken as UTF-8, which is the same only if it was. A webhook
   * that is accepted is remembered, and refused as `replayed` from then on.
   */
  readonly verify: (headers: WebhookHeaders, body: Uint8Array | string) => Promise<WebhookVerification>;
  /** For when acting on an accepted webhook failed: it is sent again under the same id, and may then pass. */
  readonly forget: (id: string) => Promise<void>;
}

const ID = /^[\u0021-\u002d\u002f-\u007e]{1,256}$/;
const TIMESTAMP = /^[1-9]\d{0,11}$/;
const MOST_SIGNATURES = 20;
const FOUR_DAYS_SECONDS = 345_600;

/**
 * A verifier of Standard Webhooks 1.0: HMAC-SHA256 (v1) and Ed25519 (v1a) over the raw bytes, strict in the timestamp, each
 * id once.
 * @throws {RangeError} when there is no secret, or one that is none, or the tolerance is not above 0
 */
export function createWebhookVerifier({
  secrets,
  toleranceSeconds = 300,
  rememberSeconds = FOUR_DAYS_SECONDS,
  now = Date.now,
  seen = createSeenWebhooks({ now }),
}: WebhookVerifierOptions): WebhookVerifier {
  if (secrets.length === 0) throw new RangeError("secrets: expected at least one, got none");
  if (!(toleranceSeconds > 0)) {
    throw new RangeError(`toleranceSeconds: expected more than 0, got ${toleranceSeconds}`);
  }
  const readers = secrets.map(readWebhookSecret);

  /** Every signature is held against every secret: how long it takes tells nothing of which fits. */
  function isSigned(field: string, content: Buffer): boolean {
    let isFit = false;
    for (const part of field.split(" ").slice(0, MOST_SIGNATURES)) {
      const comma = part.indexOf(",");
      const signature = comma < 0 ? null : decodeBase64(part.slice(comma + 1));
      if (signature === null) continue;
      for (const fits of readers) if (fits(part.slice(0, comma), signature, content)) isFit = true;
    }
    return isFit;
  }

  return {
    forget: (id) => seen.forget(id),
    async verify(headers, body) {
      const id = readField(headers, "webhook-id");
      const timestamp = readField(headers, "webhook-timestamp");
      const signatures = readField(headers, "webhook-signature");
      if (id === null || timestamp === null || signatures === null) return refuse("header_missing");
      if (!ID.test(id)) return refuse("id_malformed");
      if (!TIMESTAMP.test(timestamp)) return refuse("timestamp_malformed");
      const seconds = Number(timestamp);
      const ours = now() / 1000;
      const content = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), Buffer.from(body)]);
      if (!isSigned(signatures, content)) return refuse("signature_invalid");
      if (ours - seconds > toleranceSeconds) return refuse("too_old");
      if (seconds - ours > toleranceSeconds) return refuse("too_new");
      const isFresh = await seen.claim(id, ours + Math.max(rememberSeconds, 2 * toleranceSeconds));
      return isFresh ? { accepted: true, id, timestamp: seconds } : refuse("replayed");
    },
  };
}

/** One value, or null: a field that came twice could be read in two ways. */
function readField(headers: WebhookHeaders, name: string): string | null {
  if (headers instanceof Headers) {
    const value = headers.get(name);
    return value === null || value.includes(", ") ? null : value;
  }
  const found = Object.entries(headers).filter(([key]) => key.toLowerCase() === name);
  const [only] = found;
  return found.length === 1 && typeof only?.[1] === "string" && !only[1].includes(", ") ? only[1] : null;
}

function refuse(reason: WebhookRefusalReason): WebhookVerification {
  return { accepted: false, reason };
}
