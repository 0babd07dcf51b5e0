import { createHash, createPublicKey } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { signHead } from "@altseason/auth";
import type { ChainPosition, SignedHead } from "@altseason/auth";

/** A public key of this server, as others fetch it to check heads. */
interface ServerKey {
  readonly keyid: string;
  /** PEM (SPKI). */
  readonly publicKey: string;
}

/** Signs the ends of audit chains. */
export interface HeadSigner {
  readonly key: ServerKey;
  sign(clientId: string, position: ChainPosition, at: number): SignedHead;
}

const KEYID_LENGTH = 16;

/**
 * A signer by an Ed25519 key. Its id follows from the public half, so that instances with the same key agree on it.
 * @throws {TypeError} when the key is of another kind
 */
export function createHeadSigner(privateKey: KeyObject): HeadSigner {
  if (privateKey.type !== "private" || privateKey.asymmetricKeyType !== "ed25519") {
    throw new TypeError(
      `audit key: expected an Ed25519 private key, got ${privateKey.asymmetricKeyType ?? privateKey.type}`,
    );
  }
  const publicKey = createPublicKey(privateKey);
  const spki = publicKey.export({ type: "spki", format: "der" });
  const keyid = `audit_${createHash("sha256").update(spki).digest("hex").slice(0, KEYID_LENGTH)}`;
  return {
    key: { keyid, publicKey: publicKey.export({ type: "spki", format: "pem" }).toString() },
    sign: (clientId, { sequence, hash }, at) => signHead({ clientId, sequence, hash, at, keyid }, privateKey),
  };
}
