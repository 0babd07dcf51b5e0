import { createHash } from "node:crypto";

/** The cells of one day by dictionary position; NaN is missing. USD a coin, USD, USD a day. */
export interface DayCells {
  readonly price: Float64Array;
  readonly marketCap: Float64Array;
  readonly volume: Float64Array | null;
}

/** An empty day for so many assets. */
export function emptyCells(size: number): {
  price: Float64Array;
  marketCap: Float64Array;
  volume: Float64Array;
} {
  const missing = (): Float64Array => new Float64Array(size).fill(Number.NaN);
  return { price: missing(), marketCap: missing(), volume: missing() };
}

/** Bytes of an array up to its last number: positions beyond are missing, whatever the dictionary has grown to since. */
export function packCells(cells: Float64Array): Uint8Array {
  let size = cells.length;
  while (size > 0 && Number.isNaN(cells[size - 1])) size -= 1;
  return new Uint8Array(cells.slice(0, size).buffer);
}

/** The array that bytes hold, in memory of its own. */
export function unpackCells(bytes: Uint8Array): Float64Array {
  const cells = new Float64Array(bytes.byteLength / Float64Array.BYTES_PER_ELEMENT);
  new Uint8Array(cells.buffer).set(bytes);
  return cells;
}

/** Lower-case hexadecimal SHA-256 of a day's packed bytes and origin. */
export function hashDay(
  origin: string,
  price: Uint8Array,
  marketCap: Uint8Array,
  volume: Uint8Array | null,
): string {
  const hash = createHash("sha256").update(origin);
  for (const bytes of [price, marketCap, volume ?? new Uint8Array()]) {
    hash.update(`/${bytes.byteLength}/`).update(bytes);
  }
  return hash.digest("hex");
}
