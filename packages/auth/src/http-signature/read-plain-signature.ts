import { plainComponents } from "./plain-components.ts";
import type { SignatureInput } from "./signature-input.ts";

const LABEL = /^[a-z*][a-z0-9_.*-]*$/;
/** Printable ASCII without the backslash: a string ends at the next quote. */
const UNESCAPED = /^[ -[\]-~]*$/;
const BASE64_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const IS_BASE64: Uint8Array = new Uint8Array(0x80);
for (const digit of BASE64_DIGITS) IS_BASE64[digit.charCodeAt(0)] = 1;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const COLON = 0x3a;
const ZERO = 0x30;
const MOST_DIGITS = 15;

/** Parameters as they are gathered. */
interface Parameters {
  created: number | null;
  expires: number | null;
  nonce: string | null;
  keyid: string | null;
  alg: string | null;
  tag: string | null;
}

/**
 * Reads `Signature-Input` and `Signature` where they hold one signature in the form in which signers write it, the canonical
 * one (RFC 9421 §2.3), with components that have no parameters. Null for all else: the general reader then decides, and
 * whatever is read here it would read alike.
 */
export function readPlainSignature(input: string, value: string): SignatureInput | null {
  const labelEnd = input.indexOf("=(");
  const listEnd = input.indexOf(")", labelEnd) + 1;
  if (labelEnd < 1 || listEnd === 0 || !UNESCAPED.test(input)) return null;
  const label = input.slice(0, labelEnd);
  const components = LABEL.test(label) ? plainComponents(input.slice(labelEnd + 1, listEnd)) : null;
  if (components === null) return null;
  const parameters = readParameters(input, listEnd);
  const signature = parameters === null ? null : readBytes(value, label);
  if (parameters === null || signature === null) return null;
  const { created, expires, nonce, keyid, alg, tag } = parameters;
  const signatureParams = input.slice(labelEnd + 1);
  return { label, components, signatureParams, created, expires, nonce, keyid, alg, tag, signature };
}

/** Each known parameter at most once, up to the end of the text. */
function readParameters(text: string, start: number): Parameters | null {
  const read: Parameters = { created: null, expires: null, nonce: null, keyid: null, alg: null, tag: null };
  let at = start;
  while (at < text.length) {
    const name = nameAt(text, at);
    if (name === null || read[name] !== null) return null;
    const valueAt = at + name.length + 2;
    if (name === "created" || name === "expires") {
      at = digitsEnd(text, valueAt);
      if (at === -1) return null;
      read[name] = Number(text.slice(valueAt, at));
    } else {
      const end = text.indexOf('"', valueAt + 1);
      if (text.charCodeAt(valueAt) !== QUOTE || end === -1) return null;
      read[name] = text.slice(valueAt + 1, end);
      at = end + 1;
    }
  }
  return read;
}

/** The parameter that begins with its semicolon at a place. */
function nameAt(text: string, at: number): keyof Parameters | null {
  if (text.startsWith(";created=", at)) return "created";
  if (text.startsWith(";expires=", at)) return "expires";
  if (text.startsWith(";nonce=", at)) return "nonce";
  if (text.startsWith(";keyid=", at)) return "keyid";
  if (text.startsWith(";tag=", at)) return "tag";
  return text.startsWith(";alg=", at) ? "alg" : null;
}

/** Where a whole number of 1 to 15 digits without a leading zero ends; -1 where there is none. */
function digitsEnd(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at += 1;
  const digits = at - start;
  if (digits === 0 || digits > MOST_DIGITS) return -1;
  return digits > 1 && text.charCodeAt(start) === ZERO ? -1 : at;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= ZERO + 9;
}

/** The bytes of `label=:base64:`. */
function readBytes(text: string, label: string): Uint8Array | null {
  const start = label.length + 2;
  const end = text.length - 1;
  if (!text.startsWith(`${label}=:`) || end < start || text.charCodeAt(end) !== COLON) return null;
  const encoded = text.slice(start, end);
  const digits = base64Digits(encoded);
  if (digits === 0 || digits % 4 === 1) return null;
  return Buffer.from(encoded, "base64");
}

/** How many digits of base64 stand before at most two equals signs; 0 where there is anything else. By a table in half the time. */
function base64Digits(text: string): number {
  let end = text.length;
  if (text.charCodeAt(end - 1) === EQUALS) end -= 1;
  if (text.charCodeAt(end - 1) === EQUALS) end -= 1;
  for (let at = 0; at < end; at += 1) if (IS_BASE64[text.charCodeAt(at)] !== 1) return 0;
  return end;
}
