const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE = 62n;

/** Writes bytes, as one big-endian number, in base 62 (digits, then upper, then lower case), padded to a width. */
export function encodeBase62(bytes: Uint8Array, width: number): string {
  let value = bytes.length === 0 ? 0n : BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
  let text = "";
  while (value > 0n) {
    text = (ALPHABET[Number(value % BASE)] ?? "") + text;
    value /= BASE;
  }
  return text.padStart(width, "0");
}

/** Writes a 32-bit number in base 62, padded to six digits. */
export function encodeUint32Base62(value: number): string {
  let rest = value >>> 0;
  let text = "";
  while (rest > 0) {
    text = (ALPHABET[rest % 62] ?? "") + text;
    rest = Math.floor(rest / 62);
  }
  return text.padStart(6, "0");
}
