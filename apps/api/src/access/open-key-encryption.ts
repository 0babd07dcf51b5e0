import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createKeyEncryption } from "@altseason/key-encryption";
import type { OpenKeyEncryption } from "@altseason/key-encryption";
import type { Env } from "../env.ts";

/**
 * Opens the key-encryption service: keys from the environment, else a file in the data directory. The file is made where
 * nothing was sealed yet, and never again: without it what is sealed would be lost for good.
 * @throws {KeyEncryptionError} when the keys can't be used, or the file is gone
 */
export async function openKeyEncryption(
  { ALTSEASON_KEK, DATA_DIR }: Pick<Env, "ALTSEASON_KEK" | "DATA_DIR">,
  isNew: boolean,
): Promise<OpenKeyEncryption> {
  if (ALTSEASON_KEK !== undefined)
    return createKeyEncryption({ adapter: "environment", keys: ALTSEASON_KEK });
  mkdirSync(DATA_DIR, { recursive: true });
  return createKeyEncryption({
    adapter: "file",
    path: join(DATA_DIR, "key-encryption-keys.json"),
    create: isNew,
  });
}
