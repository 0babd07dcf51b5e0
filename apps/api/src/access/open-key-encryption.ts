import { mkdirSync } from "node:fs";
import { createKeyEncryption } from "@altseason/key-encryption";
import type { OpenKeyEncryption } from "@altseason/key-encryption";
import type { Env } from "../env.ts";
import { keyEncryptionSettings } from "./key-encryption-env.ts";

/**
 * Opens the key-encryption service that the environment names. `isNew`: nothing was sealed yet, so that a key file may be
 * made; later it never is: without the one that was, what is sealed would be lost for good.
 * @throws {KeyEncryptionError} when the keys can't be used, or the file is gone
 */
export async function openKeyEncryption(env: Env, isNew: boolean): Promise<OpenKeyEncryption> {
  const settings = keyEncryptionSettings(env, isNew);
  if (settings.adapter === "file") mkdirSync(env.DATA_DIR, { recursive: true });
  return createKeyEncryption(settings);
}
