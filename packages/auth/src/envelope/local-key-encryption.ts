import { createSecretKey } from "node:crypto";
import type { KeyObject } from "node:crypto";
import type { RandomBytes } from "../token/token.ts";
import type { KeyEncryptionService } from "./key-encryption-service.ts";
import { UnsealError, seal, unseal } from "./sealed-box.ts";

/** Key-encryption keys held in this process, 32 bytes each by version; from a file or the environment. */
export interface LocalKeyEncryptionOptions {
  readonly keys: ReadonlyMap<string, Uint8Array>;
  /** Which of them wraps; the others only unwrap what they once wrapped. */
  readonly currentVersion: string;
  readonly randomBytes: RandomBytes;
}

const KEY_BYTES = 32;

/**
 * A key-encryption service by AES-256-GCM with keys in memory.
 * @throws {RangeError} when a key is not of 32 bytes, or the current version is not among them
 */
export function createLocalKeyEncryption({
  keys,
  currentVersion,
  randomBytes,
}: LocalKeyEncryptionOptions): KeyEncryptionService {
  const held = new Map<string, KeyObject>();
  for (const [version, bytes] of keys) {
    if (bytes.length !== KEY_BYTES) {
      throw new RangeError(`keys: expected ${KEY_BYTES} bytes at version ${version}, got ${bytes.length}`);
    }
    held.set(version, createSecretKey(bytes));
  }
  const current = held.get(currentVersion);
  if (current === undefined) {
    throw new RangeError(
      `currentVersion: expected one of ${[...held.keys()].join(", ")}, got ${currentVersion}`,
    );
  }
  return {
    currentVersion: async () => currentVersion,
    wrap: async (dataKey, context) => ({
      wrapped: seal(current, dataKey, contextOf(currentVersion, context), randomBytes),
      kekVersion: currentVersion,
    }),
    async unwrap({ wrapped, kekVersion }, context) {
      const key = held.get(kekVersion);
      if (key === undefined)
        throw new UnsealError(`expected a key-encryption key of version ${kekVersion}, got none`);
      return unseal(key, wrapped, contextOf(kekVersion, context));
    },
  };
}

function contextOf(version: string, context: string): string {
  return `altseason-data-key:${version}:${context}`;
}
