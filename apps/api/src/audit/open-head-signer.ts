import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "../env.ts";
import { createHeadSigner } from "./head-signer.ts";
import type { HeadSigner } from "./head-signer.ts";

const OWNER_ALONE = 0o600;

/**
 * Opens the key that signs ends of audit chains: from the environment (PKCS#8 in base64), else a file in the data directory,
 * which is made once, whichever of several instances comes first.
 * @throws {TypeError} when it is no Ed25519 private key
 */
export function openHeadSigner({
  AUDIT_SIGNING_KEY,
  DATA_DIR,
}: Pick<Env, "AUDIT_SIGNING_KEY" | "DATA_DIR">): HeadSigner {
  if (AUDIT_SIGNING_KEY !== undefined) {
    const key = Buffer.from(AUDIT_SIGNING_KEY, "base64");
    return createHeadSigner(createPrivateKey({ key, format: "der", type: "pkcs8" }));
  }
  const path = join(DATA_DIR, "audit-signing-key.pem");
  return createHeadSigner(createPrivateKey(read(path) ?? make(DATA_DIR, path)));
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** A link fails where the name is taken: the first stands, and is read by all. */
function make(dataDir: string, path: string): string {
  mkdirSync(dataDir, { recursive: true });
  const { privateKey } = generateKeyPairSync("ed25519");
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: OWNER_ALONE });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(path, "utf8");
}
