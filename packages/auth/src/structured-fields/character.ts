/** Classes of characters in structured fields (RFC 9651 §3), by code; anything beyond ASCII is in none. */
export const DIGIT = 2;
export const KEY_START = 4;
export const KEY_REST = 8;
export const TOKEN_START = 16;
export const TOKEN_REST = 32;
export const BASE64 = 64;
/** Space or visible ASCII. */
export const PRINTABLE = 128;

const CLASSES = new Uint8Array(128);

function put(flag: number, characters: string): void {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    CLASSES[code] = (CLASSES[code] ?? 0) | flag;
  }
}

const lower = "abcdefghijklmnopqrstuvwxyz";
const alpha = lower + lower.toUpperCase();
const digits = "0123456789";
put(DIGIT, digits);
put(KEY_START, `${lower}*`);
put(KEY_REST, `${lower}${digits}_-.*`);
put(TOKEN_START, `${alpha}*`);
put(TOKEN_REST, `${alpha}${digits}!#$%&'*+-.^_\`|~:/`);
put(BASE64, `${alpha}${digits}+/=`);
put(PRINTABLE, Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join(""));

/** Whether a character code is in a class. NaN, as past the end of a text, is in none. */
export function isIn(code: number, flag: number): boolean {
  return ((CLASSES[code] ?? 0) & flag) !== 0;
}
