import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const TEXT = /\.(?:js|css|svg|json|map|txt)$/;
const MOST_BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/** Puts a Brotli and a gzip form beside each text file of a folder, as small as they get. */
export async function compressStatic(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!TEXT.test(name)) continue;
    const path = join(folder, name);
    const text = await readFile(path);
    await writeFile(`${path}.br`, await promisify(brotliCompress)(text, MOST_BROTLI));
    await writeFile(`${path}.gz`, await promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }));
  }
}

if (import.meta.main) {
  await compressStatic(fileURLToPath(new URL("../../.next/static", import.meta.url)));
}
