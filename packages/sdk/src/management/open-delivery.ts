import { createPrivateKey } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { DELIVERY_SUITE, openWithPrivateKey } from "@altseason/auth";
import type { Delivery, IssuedSecret } from "@altseason/contract";

/** A secret was handed out and can't be opened with that key. It is in `delivery` still, for the right one. */
export class DeliverySealedError extends Error {
  override readonly name = "DeliverySealedError";
  readonly delivery: Delivery;

  constructor(delivery: Delivery, options?: ErrorOptions) {
    super("delivery: expected one sealed to the public half of privateKey, got another", options);
    this.delivery = delivery;
  }
}

/**
 * The secret of a delivery: as it came, or opened by HPKE (RFC 9180) with the X25519 private key (PEM, PKCS #8, or a key
 * object) whose public half is registered.
 * @throws {TypeError} when the private key is none of X25519
 * @throws {DeliverySealedError} when it opens nothing; the delivery is in the error
 */
export async function openDelivery(
  delivery: Delivery,
  privateKey: string | KeyObject | null,
): Promise<IssuedSecret> {
  const { sealed, secret, keyId } = delivery;
  if (sealed === null) return secret;
  if (privateKey === null) throw new DeliverySealedError(delivery);
  const key = readRecipientKey(privateKey);
  const { kem, kdf, aead } = sealed.suite;
  const isOurs = kem === DELIVERY_SUITE.kem && kdf === DELIVERY_SUITE.kdf && aead === DELIVERY_SUITE.aead;
  if (!isOurs) throw new DeliverySealedError(delivery);
  const bytes = Buffer.concat([
    Buffer.from(sealed.enc, "base64url"),
    Buffer.from(sealed.ciphertext, "base64url"),
  ]);
  try {
    const opened = await openWithPrivateKey(key, bytes, { keyId, versionId: secret.keyid });
    const text = Buffer.from(opened).toString("ascii");
    return secret.kind === "bearer" ? { ...secret, token: text } : { ...secret, hmacSecret: text };
  } catch (cause) {
    throw new DeliverySealedError(delivery, { cause });
  }
}

/** @throws {TypeError} when it is no X25519 private key; nothing of it is quoted */
export function readRecipientKey(privateKey: string | KeyObject): KeyObject {
  const key = typeof privateKey === "string" ? readPem(privateKey) : privateKey;
  if (key.type === "private" && key.asymmetricKeyType === "x25519") return key;
  throw new TypeError("privateKey: expected an X25519 private key, got another");
}

function readPem(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    // The cause may quote what it could not read.
    throw new TypeError("privateKey: expected PEM (PKCS #8) of an X25519 key, got something else");
  }
}
