import { createSecretKey, generateKeyPairSync, randomBytes } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { createSignatureKey, fieldLines, formatContentDigest, signMessage } from "@altseason/auth";
import type { SignatureKey, SignatureParameters } from "@altseason/auth";

/** Who signs: an id of a version, and its key. */
export interface Signer {
  readonly keyid: string;
  readonly key: SignatureKey;
}

/** A request as it goes over the wire, lines as they are. */
export interface WireRequest {
  readonly method: string;
  readonly target: string;
  readonly lines: readonly (readonly [string, string])[];
  readonly body: string | null;
}

/** What of a signed request is other than usual. */
export interface SigningChanges {
  readonly lines?: readonly (readonly [string, string])[];
  readonly components?: readonly string[];
  readonly parameters?: SignatureParameters;
  readonly idempotencyKey?: string | null;
  readonly body?: string | null;
}

/** What is signed, by whom and when (milliseconds since the epoch), for which public origin. */
export interface SigningTask {
  readonly signer: Signer;
  readonly method: string;
  readonly target: string;
  readonly origin: string;
  readonly now: number;
}

const LIFE_SECONDS = 60;
const COVERED_IF_PRESENT = ["content-digest", "content-type", "idempotency-key", "altseason-session-token"];

/** Signs a request as the holder of a key would; what else is wanted is in `changes`. */
export function signRequest(
  { signer, method, target, origin, now }: SigningTask,
  body?: unknown,
  { lines = [], components, parameters = {}, idempotencyKey, body: written }: SigningChanges = {},
): WireRequest {
  const text = written === undefined ? (body === undefined ? null : JSON.stringify(body)) : written;
  const idempotency =
    idempotencyKey === undefined && method === "POST" ? createIdempotencyKey() : (idempotencyKey ?? null);
  const given: (readonly [string, string])[] = [
    ["Host", new URL(origin).host],
    ...(text === null ? [] : bodyLines(text)),
    ...(idempotency === null ? [] : ([["Idempotency-Key", idempotency]] as const)),
    ...lines,
  ];
  const fields = fieldLines(given);
  const created = Math.floor(now / 1000);
  const { signatureInput, signature } = signMessage({
    message: { method, targetUri: origin + target, fields },
    label: "sig",
    components: components ?? [
      "@method",
      "@target-uri",
      ...COVERED_IF_PRESENT.filter((name) => fields.has(name)),
    ],
    parameters: {
      created,
      expires: created + LIFE_SECONDS,
      nonce: randomBytes(16).toString("hex"),
      keyid: signer.keyid,
      tag: "altseason",
      ...parameters,
    },
    key: signer.key,
  });
  return {
    method,
    target,
    lines: [...given, ["Signature-Input", signatureInput], ["Signature", signature]],
    body: text,
  };
}

function bodyLines(text: string): readonly (readonly [string, string])[] {
  return [
    ["Content-Type", "application/json"],
    ["Content-Length", String(Buffer.byteLength(text))],
    ["Content-Digest", formatContentDigest(Buffer.from(text))],
  ];
}

/** A signer by a new Ed25519 pair, and the public half to send. */
export function createPair(): {
  readonly publicKey: string;
  signer(keyid: string): Signer;
  readonly spki: KeyObject;
} {
  const pair = generateKeyPairSync("ed25519");
  const { x } = pair.publicKey.export({ format: "jwk" });
  return {
    publicKey: x ?? "",
    spki: pair.publicKey,
    signer: (keyid) => ({ keyid, key: createSignatureKey("ed25519", pair.privateKey) }),
  };
}

/** A signer by a shared secret as it was told. */
export function hmacSigner(keyid: string, secret: string): Signer {
  return { keyid, key: createSignatureKey("hmac-sha256", createSecretKey(Buffer.from(secret, "ascii"))) };
}

/** An Idempotency-Key of its own. */
function createIdempotencyKey(): string {
  return `"${randomBytes(16).toString("hex")}"`;
}
