import { PRINTABLE, isIn } from "./character.ts";
import { fail, peek, take } from "./cursor.ts";
import type { Cursor } from "./cursor.ts";

const QUOTE = 0x22;
const PERCENT = 0x25;
const LOWER_HEX = /^[0-9a-f]{2}$/;

/** Reads a string of Unicode text, percent-encoded in lower case (RFC 9651 §4.2.10). */
export function parseDisplayString(cursor: Cursor): string {
  const start = cursor.at;
  cursor.at += 1;
  if (!take(cursor, QUOTE)) fail(cursor, "a quote");
  const bytes: number[] = [];
  while (!take(cursor, QUOTE)) {
    const code = peek(cursor);
    if (!isIn(code, PRINTABLE)) fail(cursor, "printable ASCII or a closing quote");
    cursor.at += 1;
    if (code !== PERCENT) {
      bytes.push(code);
      continue;
    }
    const hex = cursor.text.slice(cursor.at, cursor.at + 2);
    if (!LOWER_HEX.test(hex)) fail(cursor, "two lower-case hexadecimal digits");
    bytes.push(Number.parseInt(hex, 16));
    cursor.at += 2;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    cursor.at = start;
    return fail(cursor, "UTF-8");
  }
}
