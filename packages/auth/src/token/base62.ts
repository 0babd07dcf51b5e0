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

/** Reads base 62 digits, few enough for a number to hold; NaN where one is none. */
export function decodeBase62(text: string): number {
  let value = 0;
  for (let index = 0; index < text.length; index += 1) {
    value = value * ALPHABET.length + digitOf(text.charCodeAt(index));
  }
  return value;
}

function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0x41 && code <= 0x5a) return code - 0x41 + 10;
  return code >= 0x61 && code <= 0x7a ? code - 0x61 + 36 : Number.NaN;
}
