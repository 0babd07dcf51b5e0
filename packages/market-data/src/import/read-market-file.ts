import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { ImportError } from "./import-error.ts";

const CSV = /\.csv(\.gz)?$/i;

/**
 * The CSV and CSV.gz files that paths stand for: a file as it is, a folder by its files in order of name.
 * @throws {ImportError} `not_found` when a path does not exist, `empty` when a folder holds no such file
 */
export function findMarketFiles(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined)
      throw new ImportError("not_found", { file: path }, "expected a file or folder, found none");
    if (!stats.isDirectory()) return [path];
    const files = readdirSync(path)
      .filter((name) => CSV.test(name))
      .sort();
    if (files.length === 0)
      throw new ImportError("empty", { file: path }, "expected .csv or .csv.gz files, found none");
    return files.map((name) => join(path, name));
  });
}

/**
 * The text of a file, unpacked where it is gzip (told by its first bytes, not its name), without a byte-order mark.
 * @throws {ImportError} `unreadable` when it can't be read, unpacked or is not UTF-8
 */
export function readMarketFile(file: string): string {
  try {
    const bytes = readFileSync(file);
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return new TextDecoder("utf-8", { fatal: true }).decode(isGzip ? gunzipSync(bytes) : bytes);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ImportError("unreadable", { file }, `expected UTF-8 text, plain or gzip: ${reason}`);
  }
}
