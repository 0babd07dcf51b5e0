import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { decodeKey } from "../decode-key.ts";
import { KeyEncryptionError } from "../key-encryption-error.ts";

const FORMAT = "altseason-kek-1";
/** Read or written by anyone but the owner. */
const OTHERS = 0o077;

/** What the file holds: keys by version, and which of them wraps. */
export interface KeyFile {
  readonly keys: ReadonlyMap<string, Uint8Array>;
  readonly currentVersion: string;
}

/** The file's text. */
export function formatKeyFile({ keys, currentVersion }: KeyFile): string {
  const written = [...keys].map(([version, key]) => [version, Buffer.from(key).toString("base64")]);
  const content = { format: FORMAT, current: currentVersion, keys: Object.fromEntries(written) };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/**
 * Reads the file; null when there is none.
 * @throws {KeyEncryptionError} `file_unusable`, when it is not one of ours or others could have read it
 */
export async function readKeyFile(path: string): Promise<KeyFile | null> {
  const file = await openOrNull(path);
  if (file === null) return null;
  try {
    const mode = (await file.stat()).mode & 0o777;
    if (process.platform !== "win32" && (mode & OTHERS) !== 0) {
      throw unusable(path, `expected mode 0600, got 0${mode.toString(8)}: others can read the keys`);
    }
    return parseKeyFile(path, await file.readFile("utf8"));
  } finally {
    await file.close();
  }
}

async function openOrNull(path: string): Promise<Awaited<ReturnType<typeof open>> | null> {
  try {
    return await open(path, constants.O_RDONLY);
  } catch (error) {
    if (error instanceof Error && "code" in error) {
      if (error.code === "ENOENT") return null;
      throw unusable(path, `expected a readable file, got ${String(error.code)}`);
    }
    throw error;
  }
}

function parseKeyFile(path: string, text: string): KeyFile {
  const content = objectOf(path, text);
  if (content["format"] !== FORMAT) throw unusable(path, `expected format ${FORMAT}, got another`);
  const keys = new Map<string, Uint8Array>();
  for (const [version, encoded] of Object.entries(Object(content["keys"]))) {
    const key = typeof encoded === "string" ? decodeKey(encoded) : `expected text, got ${typeof encoded}`;
    if (typeof key === "string") throw unusable(path, `keys.${version}: ${key}`);
    keys.set(version, key);
  }
  const currentVersion = content["current"];
  if (typeof currentVersion !== "string" || !keys.has(currentVersion)) {
    throw unusable(path, "current: expected one of the versions in keys, got another");
  }
  return { keys, currentVersion };
}

/** Without the parser's own message, which quotes what it read. */
function objectOf(path: string, text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text));
  } catch {
    throw unusable(path, "expected JSON, got another text");
  }
}

function unusable(path: string, message: string): KeyEncryptionError {
  return new KeyEncryptionError("file_unusable", `${path}: ${message}`);
}
