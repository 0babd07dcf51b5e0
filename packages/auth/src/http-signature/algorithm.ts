import { constants, createHmac, sign, verify } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { isMacOf } from "./hmac-sha256.ts";
import { isSmallOrder } from "./small-order.ts";

/** Algorithms of RFC 9421 §3.3 that are verified here. The first two are also signed with. */
export const SIGNATURE_ALGORITHMS = [
  "hmac-sha256",
  "ed25519",
  "ecdsa-p256-sha256",
  "rsa-pss-sha512",
] as const;

export type SignatureAlgorithm = (typeof SIGNATURE_ALGORITHMS)[number];

/** A key with the one algorithm it may be used with: what a message says of its algorithm is never trusted. */
export interface SignatureKey {
  readonly algorithm: SignatureAlgorithm;
  readonly key: KeyObject;
}

const MAC_BYTES = 32;
const ED25519_BYTES = 64;
const P256_BYTES = 64;
const RSA_PSS_SALT_BYTES = 64;
const LEAST_HMAC_BYTES = 32;
const LEAST_RSA_BITS = 2048;

/**
 * Binds a key to its algorithm.
 * @throws {TypeError} when the key is of another type than the algorithm's, so that a public key can never serve as a shared secret
 * @throws {RangeError} when it is too weak: under 256 bits of HMAC secret, under 2048 bits of RSA, a point of small order
 */
export function createSignatureKey(algorithm: SignatureAlgorithm, key: KeyObject): SignatureKey {
  const isFit = fits(algorithm, key);
  if (!isFit) {
    const got = key.type === "secret" ? "a secret" : `a ${key.asymmetricKeyType ?? "foreign"} key`;
    throw new TypeError(`key: expected one for ${algorithm}, got ${got}`);
  }
  if (key.type === "secret" && (key.symmetricKeySize ?? 0) < LEAST_HMAC_BYTES) {
    throw new RangeError(`key: expected at least ${LEAST_HMAC_BYTES} bytes, got ${key.symmetricKeySize}`);
  }
  if (algorithm === "ed25519" && isSmallOrder(key)) {
    throw new RangeError(
      "key: expected a point of full order, got one of small order, which anybody can sign for",
    );
  }
  const bits = key.asymmetricKeyDetails?.modulusLength;
  if (bits !== undefined && bits < LEAST_RSA_BITS) {
    throw new RangeError(`key: expected at least ${LEAST_RSA_BITS} bits, got ${bits}`);
  }
  return { algorithm, key };
}

function fits(algorithm: SignatureAlgorithm, key: KeyObject): boolean {
  if (algorithm === "hmac-sha256") return key.type === "secret";
  if (key.type === "secret") return false;
  if (algorithm === "ed25519") return key.asymmetricKeyType === "ed25519";
  if (algorithm === "rsa-pss-sha512") {
    return key.asymmetricKeyType === "rsa-pss" || key.asymmetricKeyType === "rsa";
  }
  return key.asymmetricKeyType === "ec" && key.asymmetricKeyDetails?.namedCurve === "prime256v1";
}

/** Whether a signature over a base is right under a key. Never throws for a signature of a wrong length or form. */
export function verifyBase({ algorithm, key }: SignatureKey, base: string, signature: Uint8Array): boolean {
  if (algorithm === "hmac-sha256") {
    return signature.length === MAC_BYTES && isMacOf(key, base, signature);
  }
  const bytes = Buffer.from(base, "latin1");
  if (algorithm === "ed25519") {
    return signature.length === ED25519_BYTES && verify(null, bytes, key, signature);
  }
  if (algorithm === "ecdsa-p256-sha256") {
    if (signature.length !== P256_BYTES) return false;
    return verify("sha256", bytes, { key, dsaEncoding: "ieee-p1363" }, signature);
  }
  return verify(
    "sha512",
    bytes,
    { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: RSA_PSS_SALT_BYTES },
    signature,
  );
}

/**
 * Signs a base.
 * @throws {TypeError} when the key can only verify
 */
export function signBase({ algorithm, key }: SignatureKey, base: string): Uint8Array {
  if (algorithm === "hmac-sha256") return createHmac("sha256", key).update(base, "latin1").digest();
  if (key.type !== "private")
    throw new TypeError(`key: expected a private key to sign with, got ${key.type}`);
  const bytes = Buffer.from(base, "latin1");
  if (algorithm === "ed25519") return sign(null, bytes, key);
  if (algorithm === "ecdsa-p256-sha256") return sign("sha256", bytes, { key, dsaEncoding: "ieee-p1363" });
  return sign("sha512", bytes, {
    key,
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: RSA_PSS_SALT_BYTES,
  });
}
