import { randomBytes } from "node:crypto";
import { createLocalKeyEncryption } from "@altseason/auth";
import type { OpenKeyEncryption } from "../open-key-encryption.ts";
import { parseKeyList } from "./parse-key-list.ts";

/** Keys from an environment variable, read by the app and handed over as text. */
export interface EnvironmentKeyEncryptionOptions {
  /** `1:base64,2:base64`, 32 bytes each; the last one wraps, the others only unwrap. */
  readonly keys: string;
}

/**
 * A key-encryption service with keys from the environment. To rotate, append a version and start again; drop the old one
 * once nothing is wrapped with it any more.
 * @throws {KeyEncryptionError} `settings_invalid`, with every problem
 */
export function createEnvironmentKeyEncryption({ keys }: EnvironmentKeyEncryptionOptions): OpenKeyEncryption {
  return { ...createLocalKeyEncryption({ ...parseKeyList(keys), randomBytes }), close: async () => {} };
}
