import { createHash, createSecretKey, generateKeyPairSync, randomBytes } from "node:crypto";
import {
  createSecret,
  createSignatureKey,
  createVersionId,
  fieldLines,
  formatToken,
  signMessage,
} from "@altseason/auth";
import type { KeyKind, SignatureKey } from "@altseason/auth";

/** Behind which the servers of this benchmark say they stand. */
export const ORIGIN = "https://api.example.com";
/** What they are asked for. */
export const TARGET = "/v1/index";

/** Kinds of credential that are measured. */
export type BenchKind = Extract<KeyKind, "bearer" | "hmac-sha256" | "ed25519">;

/** What a server keeps of a key; `material` in base64: a hash, a secret or a public key. */
export interface ServedKey {
  readonly kind: BenchKind;
  readonly versionId: string;
  readonly material: string;
}

/** A key with what its holder does with it. */
export interface BenchCredential {
  readonly served: ServedKey;
  /** Lines that authenticate one request; of a signature each time others. */
  readonly linesFor: (method: string, target: string) => readonly (readonly [string, string])[];
}

const LIFE_SECONDS = 60;
const SECRET_BYTES = 32;
const NONCE_BYTES = 12;

/** A new key of a kind, signed with as the API wants it: method, target, created, expires, nonce, keyid, tag. */
export function createBenchCredential(kind: BenchKind): BenchCredential {
  const versionId = createVersionId(randomBytes);
  if (kind === "bearer") {
    const secret = createSecret(randomBytes);
    const token = formatToken({ environment: "live", versionId, secret });
    const hash = createHash("sha256").update(secret).digest("base64");
    return {
      served: { kind, versionId, material: hash },
      linesFor: () => [["Authorization", `Bearer ${token}`]],
    };
  }
  const { key, material } = createMaterial(kind);
  return {
    served: { kind, versionId, material },
    linesFor: (method, target) => signedLines(key, versionId, method, target),
  };
}

function createMaterial(kind: "hmac-sha256" | "ed25519"): {
  readonly key: SignatureKey;
  readonly material: string;
} {
  if (kind === "hmac-sha256") {
    const secret = randomBytes(SECRET_BYTES);
    return { key: createSignatureKey(kind, createSecretKey(secret)), material: secret.toString("base64") };
  }
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const spki = publicKey.export({ format: "der", type: "spki" });
  return { key: createSignatureKey(kind, privateKey), material: spki.toString("base64") };
}

function signedLines(
  key: SignatureKey,
  keyid: string,
  method: string,
  target: string,
): readonly (readonly [string, string])[] {
  const created = Math.floor(Date.now() / 1000);
  const { signatureInput, signature } = signMessage({
    message: { method, targetUri: ORIGIN + target, fields: fieldLines([]) },
    label: "sig",
    components: ["@method", "@target-uri"],
    parameters: {
      created,
      expires: created + LIFE_SECONDS,
      nonce: randomBytes(NONCE_BYTES).toString("base64url"),
      keyid,
      tag: "altseason",
    },
    key,
  });
  return [
    ["Signature-Input", signatureInput],
    ["Signature", signature],
  ];
}

/** A request as it goes over the wire. */
export function rawRequest({ linesFor }: BenchCredential): Buffer {
  const lines = linesFor("GET", TARGET).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(
    `GET ${TARGET} HTTP/1.1\r\nHost: api.example.com\r\nAccept: application/json\r\nUser-Agent: bench\r\n${lines.join("")}\r\n`,
    "latin1",
  );
}
