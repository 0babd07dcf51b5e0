import { randomBytes } from "node:crypto";
import type { KeyEncryptionService } from "@altseason/auth";
import { createLocalKeyEncryption } from "@altseason/auth";
import { KeyEncryptionError } from "../key-encryption-error.ts";
import type { OpenKeyEncryption } from "../open-key-encryption.ts";
import type { KeyFile } from "./key-file.ts";
import { readKeyFile } from "./key-file.ts";
import { createKeyFile } from "./write-key-file.ts";

/** Keys in one JSON file that its owner alone can read. */
export interface FileKeyEncryptionOptions {
  readonly path: string;
  /** Whether a missing file is made, with a new key. Not where something is wrapped already: it would never open again. */
  readonly create: boolean;
}

/**
 * A key-encryption service with keys in a file. Turns of the key by `addFileKeyVersion` are seen without a restart.
 * @throws {KeyEncryptionError} `file_unusable`, naming the file
 */
export async function openFileKeyEncryption({
  path,
  create,
}: FileKeyEncryptionOptions): Promise<OpenKeyEncryption> {
  let held = serve((await readKeyFile(path)) ?? (create ? await makeKeyFile(path) : refuseMissing(path)));
  const refresh = async () => {
    held = serve((await readKeyFile(path)) ?? refuseMissing(path));
    return held.service;
  };
  return {
    currentVersion: async () => (await refresh()).currentVersion(),
    wrap: async (dataKey, context) => (await refresh()).wrap(dataKey, context),
    async unwrap(key, context) {
      const service = held.versions.has(key.kekVersion) ? held.service : await refresh();
      return service.unwrap(key, context);
    },
    close: async () => {},
  };
}

interface HeldKeys {
  readonly versions: ReadonlySet<string>;
  readonly service: KeyEncryptionService;
}

function serve(file: KeyFile): HeldKeys {
  return {
    versions: new Set(file.keys.keys()),
    service: createLocalKeyEncryption({ ...file, randomBytes }),
  };
}

async function makeKeyFile(path: string): Promise<KeyFile> {
  await createKeyFile(path, { keys: new Map([["1", randomBytes(32)]]), currentVersion: "1" });
  return (await readKeyFile(path)) ?? refuseMissing(path);
}

function refuseMissing(path: string): never {
  throw new KeyEncryptionError("file_unusable", `${path}: expected a key file, got none`);
}
