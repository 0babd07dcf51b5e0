import type { KeyObject } from "node:crypto";
import { Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from "@hpke/core";
import { UnsealError } from "../envelope/sealed-box.ts";

/** What HPKE (RFC 9180 §7) is used with here: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM, in base mode. */
const SUITE = { kem: 0x0020, kdf: 0x0001, aead: 0x0001 } as const;
const KEY_BYTES = 32;
const TAG_BYTES = 16;
const PUBLIC_KEY = /^[\w-]{43}$/;

/** Whose secret it is: both are bound to what is sealed, so that one can't be given out for another. */
export interface DeliveryOwner {
  readonly keyId: string;
  readonly versionId: string;
}

/**
 * Seals bytes to an X25519 public key (32 bytes in base64url) by HPKE in base mode: encapsulated key and ciphertext in one.
 * The ephemeral key is the library's own, from WebCrypto.
 * @throws {RangeError} when nobody can be the only one to read what is sealed to that key
 */
export async function sealToPublicKey(
  publicKey: string,
  bytes: Uint8Array,
  owner: DeliveryOwner,
): Promise<Uint8Array> {
  const suite = createSuite();
  try {
    if (!PUBLIC_KEY.test(publicKey)) throw new RangeError("expected 43 characters of base64url");
    const recipientPublicKey = await suite.kem.deserializePublicKey(
      arrayBufferOf(Buffer.from(publicKey, "base64url")),
    );
    const sealed = await suite.seal({ recipientPublicKey, info: infoOf(owner) }, arrayBufferOf(bytes));
    return Buffer.concat([Buffer.from(sealed.enc), Buffer.from(sealed.ct)]);
  } catch (cause) {
    throw new RangeError("publicKey: expected an X25519 public key of 32 bytes in base64url", { cause });
  }
}

/**
 * Opens what {@link sealToPublicKey} made.
 * @throws {TypeError} when the key is no X25519 private key
 * @throws {UnsealError} when it is another's, was cut or changed, or the owner is another
 */
export async function openWithPrivateKey(
  privateKey: KeyObject,
  sealed: Uint8Array,
  owner: DeliveryOwner,
): Promise<Uint8Array> {
  if (privateKey.type !== "private" || privateKey.asymmetricKeyType !== "x25519") {
    throw new TypeError("privateKey: expected an X25519 private key, got another");
  }
  if (sealed.length < KEY_BYTES + TAG_BYTES)
    throw new UnsealError("expected a sealed text, got one cut short");
  const suite = createSuite();
  const { crv, d, x } = privateKey.export({ format: "jwk" });
  const jwk = { kty: "OKP", crv: crv ?? "", d: d ?? "", x: x ?? "" };
  const recipientKey = await suite.kem.importKey("jwk", jwk, false);
  try {
    const opened = await suite.open(
      { recipientKey, enc: arrayBufferOf(sealed.subarray(0, KEY_BYTES)), info: infoOf(owner) },
      arrayBufferOf(sealed.subarray(KEY_BYTES)),
    );
    return new Uint8Array(opened);
  } catch (cause) {
    throw new UnsealError("expected a text sealed to this key and owner, got another", { cause });
  }
}

/** The suite by its numbers, for whoever opens it elsewhere. */
export const DELIVERY_SUITE: Readonly<Record<"kem" | "kdf" | "aead", number>> = SUITE;

function createSuite(): CipherSuite {
  return new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes128Gcm() });
}

function infoOf({ keyId, versionId }: DeliveryOwner): ArrayBuffer {
  return arrayBufferOf(Buffer.from(JSON.stringify(["altseason-delivery", keyId, versionId]), "utf8"));
}

function arrayBufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
