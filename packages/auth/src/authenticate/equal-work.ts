import { createSecretKey, generateKeyPairSync } from "node:crypto";
import { createSignatureKey } from "../http-signature/algorithm.ts";
import type { SignatureKey } from "../http-signature/algorithm.ts";
import type { RandomBytes } from "../token/token.ts";
import type { HashedMaterial } from "./bearer-secret.ts";

/** Stand-ins that cost as much as the real thing, for ids that nobody has. */
export interface EqualWork {
  /**
   * The key to do the work with: the version's own where the signature has its length, else a stand-in by that length. What
   * a refusal costs then follows from the request alone, not from what is stored.
   */
  keyFor(
    own: SignatureKey | null,
    signatureBytes: number,
  ): { readonly key: SignatureKey; readonly isOwn: boolean };
  /** A hash that no secret has. */
  readonly hashed: HashedMaterial;
}

const MAC_BYTES = 32;
const SHORT_SIGNATURE_BYTES = 64;

/** Makes the stand-ins once, at start. */
export function createEqualWork(randomBytes: RandomBytes): EqualWork {
  const mac = createSignatureKey("hmac-sha256", createSecretKey(randomBytes(MAC_BYTES)));
  const { publicKey } = generateKeyPairSync("ed25519");
  const signature = createSignatureKey("ed25519", publicKey);
  return {
    hashed: { kind: "hash", hash: Buffer.from(randomBytes(MAC_BYTES)).toString("hex") },
    keyFor(own, signatureBytes) {
      if (own !== null && hasLength(own, signatureBytes)) return { key: own, isOwn: true };
      return { key: signatureBytes === MAC_BYTES ? mac : signature, isOwn: false };
    },
  };
}

function hasLength({ algorithm }: SignatureKey, bytes: number): boolean {
  if (algorithm === "hmac-sha256") return bytes === MAC_BYTES;
  if (algorithm === "rsa-pss-sha512") return bytes > SHORT_SIGNATURE_BYTES;
  return bytes === SHORT_SIGNATURE_BYTES;
}
