import type { SignatureKey } from "./algorithm.ts";
import { fieldValue } from "./component-value.ts";
import { checkContentDigest } from "./content-digest.ts";
import type { RequestMessage } from "./http-message.ts";
import { readRequestSignature } from "./read-request-signature.ts";
import type { RequestSignature } from "./read-request-signature.ts";
import type { RequestPolicy } from "./request-policy.ts";
import { refuse } from "./signature-refusal.ts";
import type { SignatureRefusal } from "./signature-refusal.ts";
import { verifySignature } from "./verify-signature.ts";

/** A request with its body as received; null: none was sent. */
export interface ReceivedRequest {
  readonly message: RequestMessage;
  readonly body: Uint8Array | null;
}

/** A request that is what its key's holder signed, and until when its nonce must be remembered (seconds since the epoch). */
export interface VerifiedRequest {
  readonly accepted: true;
  readonly signature: RequestSignature;
  readonly base: string;
  readonly rememberUntil: number;
}

/**
 * Verifies a signed request: shape and coverage, signature, body, window, in this order. Pure; the nonce is the caller's to
 * claim afterwards, so that a forgery burns nothing. `nowSeconds` since the epoch.
 */
export function verifyRequest(
  request: ReceivedRequest,
  policy: RequestPolicy,
  keyOf: (keyid: string) => SignatureKey | undefined,
  nowSeconds: number,
): VerifiedRequest | SignatureRefusal {
  const hasBody = request.body !== null && request.body.length > 0;
  const read = readRequestSignature(request.message, hasBody, policy);
  if (!read.accepted) return read;
  const key = keyOf(read.signature.keyid);
  if (key === undefined) return refuse("key_unknown", "expected the id of a key");
  const { signature } = read;
  const verified = verifySignature(request.message, signature, key);
  if (!verified.accepted) return verified;
  const digestRefusal = checkBody(request);
  if (digestRefusal !== null) return digestRefusal;
  return (
    checkWindow(signature, policy, nowSeconds) ?? {
      accepted: true,
      signature,
      base: verified.base,
      rememberUntil: rememberUntil(signature, policy),
    }
  );
}

/** Null where the body is the one that `Content-Digest` tells of, or the message has no such field. */
export function checkBody({ message, body }: ReceivedRequest): SignatureRefusal | null {
  const digest = fieldValue("content-digest", message.fields);
  if (digest === null) return null;
  const check = checkContentDigest(digest, body ?? new Uint8Array());
  return check.matches ? null : refuse("content_digest_mismatch", check.detail);
}

/** Null where a signature's life is one that may be asked for, whenever that is. */
export function checkLife(
  { created, expires }: RequestSignature,
  { longestLifeSeconds }: RequestPolicy,
): SignatureRefusal | null {
  if (expires > created && expires - created <= longestLifeSeconds) return null;
  return refuse(
    "coverage_insufficient",
    `expected expires 1 to ${longestLifeSeconds} s after created, got ${expires - created}`,
  );
}

/** Null within the window. A deadline itself is too late. */
export function checkWindow(
  signature: RequestSignature,
  policy: RequestPolicy,
  nowSeconds: number,
): SignatureRefusal | null {
  const { created, expires } = signature;
  const { windowSeconds, skewSeconds } = policy;
  if (created > nowSeconds + skewSeconds) {
    return refuse(
      "clock_skew",
      `expected created at most ${skewSeconds} s ahead of ${nowSeconds}, got ${created}`,
    );
  }
  const lifeRefusal = checkLife(signature, policy);
  if (lifeRefusal !== null) return lifeRefusal;
  if (nowSeconds >= expires) {
    return refuse("signature_expired", `expected expires after ${nowSeconds}, got ${expires}`);
  }
  if (nowSeconds - created > windowSeconds) {
    return refuse(
      "signature_too_old",
      `expected created at most ${windowSeconds} s before ${nowSeconds}, got ${created}`,
    );
  }
  return null;
}

/** Until when a nonce must be remembered: as long as the same request could still be accepted. Seconds since the epoch. */
export function rememberUntil(
  { created, expires }: RequestSignature,
  { windowSeconds, skewSeconds }: RequestPolicy,
): number {
  return Math.max(expires, created + windowSeconds + skewSeconds);
}
