import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { createMarketMatrix } from "@altseason/core";
import type { MarketMatrix } from "@altseason/core";
import { z } from "zod";

/** Its digit is the version of the format. */
const MAGIC = Buffer.from("ALTMTX2\n");
/** The magic, then the header's length and CRC-32, both 32-bit little-endian. */
const LEAD_BYTES = MAGIC.byteLength + 8;
const BYTES = Float64Array.BYTES_PER_ELEMENT;
/** Node reads and writes at most 2 GiB at a time. */
const MOST_BYTES_A_CALL = 2 ** 30;
const ABANDONED_AFTER_MS = 3_600_000;

const headerSchema = z.object({
  contentHash: z.string(),
  /** CRC-32 of each array's bytes. */
  checksums: z.array(z.int()),
  firstDay: z.int(),
  dayCount: z.int().positive(),
  identity: z.enum([
    "coingecko",
    "coinmarketcap",
    "coinpaprika",
    "coinmetrics",
    "binance",
    "symbol",
    "name",
    "demo",
  ]),
  source: z.object({
    provider: z.string(),
    kind: z.enum(["live", "imported", "simulated"]),
    description: z.string(),
  }),
  assets: z.array(
    z.object({ id: z.string(), symbol: z.string(), name: z.string().nullable(), tags: z.array(z.string()) }),
  ),
});

/**
 * Writes a matrix to a file that is read back without parsing: a header, then the arrays as they lie in memory. It
 * appears whole under its name or not at all.
 */
export function writeMatrixCache(path: string, matrix: MarketMatrix, contentHash: string): void {
  const { firstDay, dayCount, identity, source, assets, price, marketCap, volume } = matrix;
  const arrays = [price, marketCap, ...(volume === null ? [] : [volume])].map(
    (array) => new Uint8Array(array.buffer, array.byteOffset, dayCount * assets.length * BYTES),
  );
  const checksums = arrays.map((bytes) => crc32(bytes));
  const text = JSON.stringify({ contentHash, checksums, firstDay, dayCount, identity, source, assets });
  const header = Buffer.from(text + " ".repeat(-Buffer.byteLength(text) & (BYTES - 1)));
  const lead = Buffer.alloc(LEAD_BYTES);
  MAGIC.copy(lead);
  lead.writeUInt32LE(header.byteLength, MAGIC.byteLength);
  lead.writeUInt32LE(crc32(header), MAGIC.byteLength + 4);
  mkdirSync(dirname(path), { recursive: true });
  removeAbandoned(path);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFile(temporary, [lead, header, ...arrays]);
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw cause;
  }
}

/** Reads a cached matrix; null when there is none, it is for other contents, or it is damaged: it is then made anew. */
export function readMatrixCache(path: string, contentHash: string): MarketMatrix | null {
  try {
    const size = statSync(path).size;
    const file = openSync(path, "r");
    try {
      return readWhole(file, size, contentHash);
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

function readWhole(file: number, size: number, contentHash: string): MarketMatrix | null {
  const lead = Buffer.alloc(LEAD_BYTES);
  readInto(file, lead, 0);
  const headerBytes = lead.readUInt32LE(MAGIC.byteLength);
  if (!lead.subarray(0, MAGIC.byteLength).equals(MAGIC) || LEAD_BYTES + headerBytes > size) return null;
  const header = Buffer.alloc(headerBytes);
  readInto(file, header, LEAD_BYTES);
  if (crc32(header) !== lead.readUInt32LE(MAGIC.byteLength + 4)) return null;
  const { checksums, contentHash: found, ...shape } = headerSchema.parse(JSON.parse(header.toString("utf8")));
  const bytes = shape.dayCount * shape.assets.length * BYTES;
  const start = LEAD_BYTES + headerBytes;
  if (found !== contentHash || size !== start + checksums.length * bytes) return null;
  const [price, marketCap, volume = null] = checksums.map((checksum, index) => {
    const target = new Uint8Array(bytes);
    readInto(file, target, start + index * bytes);
    if (crc32(target) !== checksum)
      throw new RangeError(`cache: expected checksum ${checksum} of array ${index}`);
    return new Float64Array(target.buffer);
  });
  if (price === undefined || marketCap === undefined) return null;
  return createMarketMatrix({ ...shape, price, marketCap, volume });
}

function readInto(file: number, target: Uint8Array, position: number): void {
  for (let done = 0; done < target.byteLength;) {
    const length = Math.min(target.byteLength - done, MOST_BYTES_A_CALL);
    const read = readSync(file, target, done, length, position + done);
    if (read === 0) throw new RangeError("cache: expected more bytes, got the end of the file");
    done += read;
  }
}

function writeFile(path: string, parts: readonly Uint8Array[]): void {
  const file = openSync(path, "w");
  try {
    for (const part of parts) {
      for (let done = 0; done < part.byteLength;) {
        done += writeSync(file, part, done, Math.min(part.byteLength - done, MOST_BYTES_A_CALL));
      }
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A writer that was killed leaves its unfinished file, as large as the matrix. */
function removeAbandoned(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(path)}.`) || !name.endsWith(".tmp")) continue;
    const file = join(folder, name);
    const modifiedMs = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - modifiedMs > ABANDONED_AFTER_MS) rmSync(file, { force: true });
  }
}
