import { StructuredFieldError } from "./structured-field-error.ts";

/** A place in a text that is being read. */
export interface Cursor {
  readonly text: string;
  at: number;
}

/** The code at the cursor; NaN at the end. */
export function peek(cursor: Cursor): number {
  return cursor.text.charCodeAt(cursor.at);
}

/** Moves past a character if it is there. */
export function take(cursor: Cursor, code: number): boolean {
  if (cursor.text.charCodeAt(cursor.at) !== code) return false;
  cursor.at += 1;
  return true;
}

/** @throws {StructuredFieldError} always, with the place */
export function fail(cursor: Cursor, expected: string): never {
  const got = cursor.at < cursor.text.length ? JSON.stringify(cursor.text[cursor.at]) : "the end";
  throw new StructuredFieldError(`expected ${expected}, got ${got}`, cursor.at);
}

/** Moves past spaces alone (SP). */
export function skipSpaces(cursor: Cursor): void {
  while (cursor.text.charCodeAt(cursor.at) === 0x20) cursor.at += 1;
}

/** Moves past optional white space (OWS: SP and HTAB). */
export function skipOptionalWhiteSpace(cursor: Cursor): void {
  for (;;) {
    const code = cursor.text.charCodeAt(cursor.at);
    if (code !== 0x20 && code !== 0x09) return;
    cursor.at += 1;
  }
}
