import { createHash, generateKeyPairSync } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** A new pair, whose private half lies in a file and nowhere else. */
export interface KeyPairFile {
  readonly file: string;
  /** PEM (SPKI). */
  readonly publicKey: string;
}

const OWNER_ALONE = 0o600;
const FOLDER = 0o700;
const MARK_LENGTH = 8;

/**
 * Makes a pair, of Ed25519 to sign with or of X25519 to open deliveries with, and writes its private key (PEM, PKCS #8) for its owner's eyes. `fileOf` names the file by a mark of
 * the public key.
 * @throws when there is such a file: a key is never written over
 */
export function makeKeyPair(
  fileOf: (mark: string) => string,
  kind: "ed25519" | "x25519" = "ed25519",
): KeyPairFile {
  const pair = kind === "ed25519" ? generateKeyPairSync("ed25519") : generateKeyPairSync("x25519");
  const publicKey = pair.publicKey.export({ type: "spki", format: "pem" }).toString();
  const file = fileOf(createHash("sha256").update(publicKey).digest("hex").slice(0, MARK_LENGTH));
  mkdirSync(dirname(file), { recursive: true, mode: FOLDER });
  const pem = pair.privateKey.export({ type: "pkcs8", format: "pem" });
  writeFileSync(file, pem, { mode: OWNER_ALONE, flag: "wx", flush: true });
  return { file, publicKey };
}
