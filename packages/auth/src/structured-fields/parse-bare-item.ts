import type { BareItem } from "./bare-item.ts";
import { BASE64, DIGIT, PRINTABLE, TOKEN_REST, TOKEN_START, isIn } from "./character.ts";
import { fail, peek, take } from "./cursor.ts";
import type { Cursor } from "./cursor.ts";
import { parseDisplayString } from "./parse-display-string.ts";

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const QUESTION = 0x3f;
const AT = 0x40;
const PERCENT = 0x25;
const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const ONE = 0x31;
const MOST_INTEGER_DIGITS = 15;
const MOST_WHOLE_DIGITS = 12;
const MOST_FRACTION_DIGITS = 3;

type NumberItem = { readonly type: "integer" | "decimal"; readonly value: number };

/** Reads one value (RFC 9651 §4.2.3.1). */
export function parseBareItem(cursor: Cursor): BareItem {
  const code = peek(cursor);
  if (code === QUOTE) return { type: "string", value: parseString(cursor) };
  if (isIn(code, DIGIT) || code === MINUS) return parseNumber(cursor);
  if (code === COLON) return { type: "bytes", value: parseBytes(cursor) };
  if (isIn(code, TOKEN_START)) return { type: "token", value: parseToken(cursor) };
  if (code === QUESTION) return { type: "boolean", value: parseBoolean(cursor) };
  if (code === AT) return parseDate(cursor);
  if (code === PERCENT) return { type: "display-string", value: parseDisplayString(cursor) };
  return fail(cursor, "a value");
}

function parseString(cursor: Cursor): string {
  const { text } = cursor;
  cursor.at += 1;
  const start = cursor.at;
  let unescaped = "";
  let from = start;
  for (;;) {
    const code = peek(cursor);
    if (code === QUOTE) {
      const value = unescaped + text.slice(from, cursor.at);
      cursor.at += 1;
      return value;
    }
    if (code === BACKSLASH) {
      const next = text.charCodeAt(cursor.at + 1);
      if (next !== QUOTE && next !== BACKSLASH) {
        cursor.at += 1;
        fail(cursor, "a quote or backslash after a backslash");
      }
      unescaped += text.slice(from, cursor.at);
      from = cursor.at + 1;
      cursor.at += 2;
    } else if (isIn(code, PRINTABLE)) {
      cursor.at += 1;
    } else {
      fail(cursor, "printable ASCII or a closing quote");
    }
  }
}

function parseNumber(cursor: Cursor): NumberItem {
  const start = cursor.at;
  take(cursor, MINUS);
  const first = cursor.at;
  while (isIn(peek(cursor), DIGIT)) cursor.at += 1;
  const whole = cursor.at - first;
  if (whole === 0) fail(cursor, "a digit");
  if (peek(cursor) !== DOT) {
    if (whole > MOST_INTEGER_DIGITS) fail(cursor, `at most ${MOST_INTEGER_DIGITS} digits`);
    return { type: "integer", value: numberOf(cursor.text.slice(start, cursor.at)) };
  }
  if (whole > MOST_WHOLE_DIGITS) fail(cursor, `at most ${MOST_WHOLE_DIGITS} digits before the point`);
  cursor.at += 1;
  const point = cursor.at;
  while (isIn(peek(cursor), DIGIT)) cursor.at += 1;
  const fraction = cursor.at - point;
  if (fraction === 0) fail(cursor, "a digit after the point");
  if (fraction > MOST_FRACTION_DIGITS) fail(cursor, `at most ${MOST_FRACTION_DIGITS} digits after the point`);
  return { type: "decimal", value: numberOf(cursor.text.slice(start, cursor.at)) };
}

/** `-0` is 0. */
function numberOf(digits: string): number {
  return Number(digits) + 0;
}

function parseBytes(cursor: Cursor): Uint8Array {
  cursor.at += 1;
  const start = cursor.at;
  while (isIn(peek(cursor), BASE64)) cursor.at += 1;
  const encoded = cursor.text.slice(start, cursor.at);
  if (!take(cursor, COLON)) fail(cursor, "base64 or a closing colon");
  if (!/^[^=]*={0,2}$/.test(encoded) || encoded.replaceAll("=", "").length % 4 === 1) {
    cursor.at = start;
    fail(cursor, "base64");
  }
  return Buffer.from(encoded, "base64");
}

function parseToken(cursor: Cursor): string {
  const start = cursor.at;
  while (isIn(peek(cursor), TOKEN_REST)) cursor.at += 1;
  return cursor.text.slice(start, cursor.at);
}

function parseBoolean(cursor: Cursor): boolean {
  cursor.at += 1;
  if (take(cursor, ONE)) return true;
  if (take(cursor, ZERO)) return false;
  return fail(cursor, "0 or 1");
}

function parseDate(cursor: Cursor): BareItem {
  cursor.at += 1;
  const start = cursor.at;
  if (!isIn(peek(cursor), DIGIT) && peek(cursor) !== MINUS) fail(cursor, "a whole number of seconds");
  const number = parseNumber(cursor);
  if (number.type !== "integer") {
    cursor.at = start;
    fail(cursor, "a whole number of seconds");
  }
  return { type: "date", value: number.value };
}
