import { decodeKey } from "../decode-key.ts";
import { KeyEncryptionError } from "../key-encryption-error.ts";

const VERSION = /^[A-Za-z0-9._-]{1,64}$/;

/** Keys by version, and which of them wraps. */
export interface KeyList {
  readonly keys: ReadonlyMap<string, Uint8Array>;
  readonly currentVersion: string;
}

/**
 * Reads `1:base64,2:base64`; the last is the current one.
 * @throws {KeyEncryptionError} `settings_invalid`, with every problem and no key
 */
export function parseKeyList(text: string): KeyList {
  const keys = new Map<string, Uint8Array>();
  const problems: string[] = [];
  let currentVersion = "";
  for (const [index, entry] of text.split(",").entries()) {
    const at = `ALTSEASON_KEK entry ${index + 1}`;
    const colon = entry.indexOf(":");
    if (colon < 0) {
      problems.push(`${at}: expected version:base64, got no colon`);
      continue;
    }
    const version = entry.slice(0, colon).trim();
    if (!VERSION.test(version)) {
      problems.push(`${at}: expected a version of 1 to 64 of A-Z a-z 0-9 . _ -, got another`);
    } else if (keys.has(version)) {
      problems.push(`${at}: expected each version once, got ${version} again`);
    }
    const key = decodeKey(entry.slice(colon + 1).trim());
    if (typeof key === "string") {
      problems.push(`${at}: ${key}`);
    } else {
      keys.set(version, key);
      currentVersion = version;
    }
  }
  if (problems.length > 0) throw new KeyEncryptionError("settings_invalid", problems);
  return { keys, currentVersion };
}
