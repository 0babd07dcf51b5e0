import { generateKeyPairSync, sign } from "node:crypto";

/** A text with a right Ed25519 signature, as long as the base of a signed request: what checking one costs at the least. */
export interface VerifyFloor {
  /** In base64, as the signature. */
  readonly spki: string;
  readonly base: string;
  readonly signature: string;
}

const BASE = `"@method": GET
"@target-uri": https://api.example.com/v1/index
"@signature-params": ("@method" "@target-uri");created=1790000000;expires=1790000060;nonce="AAAAAAAAAAAAAAAA";keyid="0000000000000000";tag="altseason"`;

/** Signs the text with a new key. */
export function createVerifyFloor(): VerifyFloor {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return {
    spki: publicKey.export({ format: "der", type: "spki" }).toString("base64"),
    base: BASE,
    signature: sign(null, Buffer.from(BASE, "latin1"), privateKey).toString("base64"),
  };
}
