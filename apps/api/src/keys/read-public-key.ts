import { createPublicKey } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { createSignatureKey } from "@altseason/auth";
import type { SignatureAlgorithm } from "@altseason/auth";
import { invalidFields } from "../problems/invalid-body.ts";

const PEM = /^-----BEGIN PUBLIC KEY-----\r?\n[A-Za-z0-9+/=\r\n]+-----END PUBLIC KEY-----\s*$/;
const RAW_ED25519 = /^[\w-]{43}$/;

/**
 * Reads the public half of a client's key: PEM (SPKI), or for Ed25519 its 32 bytes in base64url. A private key, which
 * Node would take and derive the public half of, is refused like everything else.
 * @throws {ApiProblem} `invalid_parameter` at `/publicKey`
 */
export function readPublicKey(kind: SignatureAlgorithm, text: string): Uint8Array {
  try {
    const key = parse(kind, text);
    createSignatureKey(kind, key);
    return key.export({ type: "spki", format: "der" });
  } catch (error) {
    const why =
      error instanceof TypeError || error instanceof RangeError ? error.message : "an unreadable key";
    const expected = `the public key of a pair for ${kind}, as PEM (SPKI)${kind === "ed25519" ? " or 32 bytes in base64url" : ""}`;
    throw invalidFields([{ field: "/publicKey", expected, got: why }]);
  }
}

function parse(kind: SignatureAlgorithm, text: string): KeyObject {
  if (kind === "ed25519" && RAW_ED25519.test(text)) {
    return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x: text }, format: "jwk" });
  }
  if (text.includes("PRIVATE KEY")) throw new TypeError("a private key, which must never leave its owner");
  if (!PEM.test(text)) throw new TypeError("something else");
  return createPublicKey({ key: text, format: "pem", type: "spki" });
}
