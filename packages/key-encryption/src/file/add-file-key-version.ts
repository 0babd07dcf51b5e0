import { randomBytes } from "node:crypto";
import { open, unlink } from "node:fs/promises";
import { KeyEncryptionError } from "../key-encryption-error.ts";
import { readKeyFile } from "./key-file.ts";
import { replaceKeyFile } from "./write-key-file.ts";

/**
 * Turns the file's key: a new version wraps from now on, the old ones stay and unwrap. Returns the new version. Running
 * instances see it at their next wrap.
 * @throws {KeyEncryptionError} `file_unusable`, also while another turns it
 */
export async function addFileKeyVersion(path: string): Promise<string> {
  const lock = `${path}.lock`;
  await takeLock(lock);
  try {
    const file = await readKeyFile(path);
    if (file === null)
      throw new KeyEncryptionError("file_unusable", `${path}: expected a key file, got none`);
    const numbers = [...file.keys.keys()].map(Number).filter(Number.isSafeInteger);
    const version = String(Math.max(0, ...numbers) + 1);
    const keys = new Map([...file.keys, [version, randomBytes(32)]]);
    await replaceKeyFile(path, { keys, currentVersion: version });
    return version;
  } finally {
    await unlink(lock);
  }
}

/** Two that turn at once would each write the other's new key away. */
async function takeLock(lock: string): Promise<void> {
  try {
    const file = await open(lock, "wx", 0o600);
    await file.writeFile(`${process.pid}\n`);
    await file.close();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      throw new KeyEncryptionError(
        "file_unusable",
        `${lock}: expected no lock, got one: another process adds a version, or was killed while it did; remove it if none does`,
      );
    }
    throw error;
  }
}
