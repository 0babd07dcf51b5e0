import { createPrivateKey, createSecretKey } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { createSignatureKey, parseToken } from "@altseason/auth";
import type { SignatureKey } from "@altseason/auth";

/** What a version of a key is used with. */
export type Credential =
  | { readonly kind: "bearer"; readonly token: string }
  /** `secret` as it was shown, whose ASCII bytes are the shared secret; `keyid` where the secret doesn't name it. */
  | { readonly kind: "hmac-sha256"; readonly secret: string; readonly keyid?: string }
  /** `privateKey` as PEM (PKCS #8) or as a key object. */
  | { readonly kind: "ed25519"; readonly keyid: string; readonly privateKey: string | KeyObject };

/** A credential that was found good for use. */
export type ReadyCredential =
  | { readonly kind: "bearer"; readonly keyid: string; readonly token: string }
  | { readonly kind: "signature"; readonly keyid: string; readonly key: SignatureKey };

/**
 * Checks a credential before anything is sent with it. No message holds any of it but its id.
 * @throws {RangeError} when a token was mistyped or cut, or a secret is too short
 * @throws {TypeError} when a private key is no Ed25519 key
 */
export function readyCredential(credential: Credential): ReadyCredential {
  if (credential.kind === "bearer") {
    const { token } = credential;
    const parsed = parseToken(token);
    if (!parsed.valid)
      throw new RangeError(`token: expected one of alts_…, got one that is ${parsed.reason}`);
    return { kind: "bearer", keyid: parsed.versionId, token };
  }
  if (credential.kind === "hmac-sha256") {
    const { secret } = credential;
    const parsed = parseToken(secret);
    if (!parsed.valid && parsed.reason === "checksum") {
      throw new RangeError("secret: expected it as it was shown, got one with a wrong checksum");
    }
    const keyid = credential.keyid ?? (parsed.valid ? parsed.versionId : undefined);
    if (keyid === undefined) throw new RangeError("keyid: expected the id of a version, got none");
    const key = createSignatureKey("hmac-sha256", createSecretKey(secret, "utf8"));
    return { kind: "signature", keyid, key };
  }
  const { keyid, privateKey } = credential;
  if (keyid === "") throw new RangeError("keyid: expected the id of a version, got none");
  const key = typeof privateKey === "string" ? readPem(privateKey) : privateKey;
  if (key.type !== "private") throw new TypeError(`privateKey: expected a private key, got ${key.type}`);
  return { kind: "signature", keyid, key: createSignatureKey("ed25519", key) };
}

function readPem(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    // The cause may quote what it could not read.
    throw new TypeError("privateKey: expected PEM (PKCS #8) of an Ed25519 key, got something else");
  }
}
