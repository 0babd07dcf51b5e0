import { createHmac, createPublicKey, createSecretKey, timingSafeEqual, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { createSignatureKey } from "@altseason/auth";

/** What a signature of a webhook is checked with; of another version of the scheme it never fits. */
export type WebhookSecret = (version: string, signature: Buffer, content: Buffer) => boolean;

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const LEAST_BYTES = 24;
const MOST_BYTES = 64;
const PUBLIC_KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/**
 * Reads `whsec_` and base64 of 24 to 64 bytes (v1, HMAC-SHA256), or `whpk_` and base64 of an Ed25519 public key (v1a).
 * @throws {RangeError} when it is neither; the message quotes none of it
 */
export function readWebhookSecret(text: string): WebhookSecret {
  const [, kind, encoded = ""] = /^(whsec|whpk)_(.*)$/s.exec(text) ?? [];
  const bytes = BASE64.test(encoded) ? Buffer.from(encoded, "base64") : Buffer.alloc(0);
  if (kind === "whsec" && bytes.length >= LEAST_BYTES && bytes.length <= MOST_BYTES)
    return createHmacSecret(bytes);
  if (kind === "whpk" && bytes.length === PUBLIC_KEY_BYTES) return createPublicSecret(bytes);
  throw new RangeError(
    `secret: expected whsec_ with base64 of ${LEAST_BYTES} to ${MOST_BYTES} bytes, or whpk_ with base64 of ${PUBLIC_KEY_BYTES}, got something else`,
  );
}

/** Decodes base64 as it is written by the standard's alphabet and padding, and nothing looser; null otherwise. */
export function decodeBase64(text: string): Buffer | null {
  return text !== "" && BASE64.test(text) ? Buffer.from(text, "base64") : null;
}

function createHmacSecret(bytes: Buffer): WebhookSecret {
  const key: KeyObject = createSecretKey(bytes);
  return (version, signature, content) => {
    const own = createHmac("sha256", key).update(content).digest();
    return version === "v1" && signature.length === own.length && timingSafeEqual(signature, own);
  };
}

function createPublicSecret(bytes: Buffer): WebhookSecret {
  const jwk = { kty: "OKP", crv: "Ed25519", x: bytes.toString("base64url") };
  const { key } = createSignatureKey("ed25519", createPublicKey({ key: jwk, format: "jwk" }));
  return (version, signature, content) =>
    version === "v1a" && signature.length === SIGNATURE_BYTES && verify(null, content, key, signature);
}
