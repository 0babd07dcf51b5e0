import { NO_PARAMETERS, TRUE } from "./bare-item.ts";
import type { BareItem, InnerList, Item, Member, Parameters } from "./bare-item.ts";
import { KEY_REST, KEY_START, isIn } from "./character.ts";
import { fail, peek, skipOptionalWhiteSpace, skipSpaces, take } from "./cursor.ts";
import type { Cursor } from "./cursor.ts";
import { parseBareItem } from "./parse-bare-item.ts";

/**
 * What a key that comes twice means: `last` is RFC 9651's rule, the last one stands; `refuse` is for fields in which two
 * readers might otherwise see two things.
 */
export type DuplicateKeys = "last" | "refuse";

const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const EQUALS = 0x3d;
const OPEN = 0x28;
const CLOSE = 0x29;

/**
 * Parses an item (RFC 9651 §4.2). Header lines of one name are joined by `, ` beforehand.
 * @throws {StructuredFieldError} with the place
 */
export function parseItem(text: string, duplicates: DuplicateKeys = "last"): Item {
  return parseWhole(text, (cursor) => readItem(cursor, duplicates));
}

/** Parses a list; an empty text is an empty one. @throws {StructuredFieldError} with the place */
export function parseList(text: string, duplicates: DuplicateKeys = "last"): readonly Member[] {
  return parseWhole(text, (cursor) => {
    const members: Member[] = [];
    eachMember(cursor, () => members.push(readMember(cursor, duplicates)));
    return members;
  });
}

/** Parses a dictionary; an empty text is an empty one. @throws {StructuredFieldError} with the place */
export function parseDictionary(
  text: string,
  duplicates: DuplicateKeys = "last",
): ReadonlyMap<string, Member> {
  return parseWhole(text, (cursor) => {
    const members = new Map<string, Member>();
    eachMember(cursor, () => {
      const start = cursor.at;
      const key = readKey(cursor);
      if (duplicates === "refuse" && members.has(key)) {
        cursor.at = start;
        fail(cursor, `${JSON.stringify(key)} once`);
      }
      members.set(
        key,
        take(cursor, EQUALS)
          ? readMember(cursor, duplicates)
          : { kind: "item", bare: TRUE, parameters: readParameters(cursor, duplicates) },
      );
    });
    return members;
  });
}

function parseWhole<Value>(text: string, read: (cursor: Cursor) => Value): Value {
  const cursor: Cursor = { text, at: 0 };
  skipSpaces(cursor);
  const value = read(cursor);
  skipSpaces(cursor);
  if (cursor.at < text.length) fail(cursor, "the end");
  return value;
}

function eachMember(cursor: Cursor, read: () => void): void {
  while (cursor.at < cursor.text.length) {
    read();
    skipOptionalWhiteSpace(cursor);
    if (cursor.at >= cursor.text.length) return;
    if (!take(cursor, COMMA)) fail(cursor, "a comma");
    skipOptionalWhiteSpace(cursor);
    if (cursor.at >= cursor.text.length) fail(cursor, "a member after the comma");
  }
}

function readMember(cursor: Cursor, duplicates: DuplicateKeys): Member {
  return peek(cursor) === OPEN ? readInnerList(cursor, duplicates) : readItem(cursor, duplicates);
}

function readInnerList(cursor: Cursor, duplicates: DuplicateKeys): InnerList {
  cursor.at += 1;
  const items: Item[] = [];
  for (;;) {
    skipSpaces(cursor);
    if (take(cursor, CLOSE)) {
      return { kind: "inner-list", items, parameters: readParameters(cursor, duplicates) };
    }
    items.push(readItem(cursor, duplicates));
    const code = peek(cursor);
    if (code !== 0x20 && code !== CLOSE) fail(cursor, "a space or a closing parenthesis");
  }
}

function readItem(cursor: Cursor, duplicates: DuplicateKeys): Item {
  const bare = parseBareItem(cursor);
  return { kind: "item", bare, parameters: readParameters(cursor, duplicates) };
}

function readParameters(cursor: Cursor, duplicates: DuplicateKeys): Parameters {
  if (peek(cursor) !== SEMICOLON) return NO_PARAMETERS;
  const parameters = new Map<string, BareItem>();
  while (take(cursor, SEMICOLON)) {
    skipSpaces(cursor);
    const start = cursor.at;
    const key = readKey(cursor);
    if (duplicates === "refuse" && parameters.has(key)) {
      cursor.at = start;
      fail(cursor, `the parameter ${JSON.stringify(key)} once`);
    }
    const value = take(cursor, EQUALS) ? parseBareItem(cursor) : TRUE;
    parameters.set(key, value);
  }
  return parameters;
}

function readKey(cursor: Cursor): string {
  const start = cursor.at;
  if (!isIn(peek(cursor), KEY_START)) fail(cursor, "a key");
  while (isIn(peek(cursor), KEY_REST)) cursor.at += 1;
  return cursor.text.slice(start, cursor.at);
}
