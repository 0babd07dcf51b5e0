import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { BareItem, Item, Member } from "./bare-item.ts";
import { parseDictionary, parseItem, parseList } from "./parse-structured-field.ts";
import { serializeDictionary, serializeItem, serializeList } from "./serialize-structured-field.ts";

type Plain = number | string | boolean | { readonly type: string; readonly value: string | number };
type PlainParameters = readonly (readonly [string, Plain])[];
type PlainMember = readonly [Plain | readonly PlainMember[], PlainParameters];

interface Vector {
  readonly name: string;
  readonly raw?: readonly string[];
  readonly header_type: "item" | "list" | "dictionary";
  readonly expected?: unknown;
  readonly must_fail?: boolean;
  readonly can_fail?: boolean;
  readonly canonical?: readonly string[];
}

const folder = fileURLToPath(
  new URL("../../../../../shared/data/vectors/structured-fields/", import.meta.url),
);
const isPresent = existsSync(folder);
const note = isPresent ? "" : " (skipped: no ../shared/data/vectors/structured-fields)";
const load = (path: string): readonly (Vector & { readonly file: string })[] =>
  isPresent
    ? readdirSync(folder + path)
        .filter((name) => name.endsWith(".json"))
        .flatMap((file) =>
          (
            JSON.parse(
              readFileSync(folder + path + file, "utf8").replaceAll('"__type"', '"type"'),
            ) as Vector[]
          ).map((vector) => ({
            ...vector,
            file,
          })),
        )
    : [];

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

function base32(bytes: Uint8Array): string {
  let bits = "";
  for (const byte of bytes) bits += byte.toString(2).padStart(8, "0");
  let text = "";
  for (let at = 0; at < bits.length; at += 5)
    text += BASE32[Number.parseInt(bits.slice(at, at + 5).padEnd(5, "0"), 2)] ?? "";
  return text.padEnd(Math.ceil(text.length / 8) * 8, "=");
}

function plainBare(bare: BareItem): Plain {
  if (bare.type === "bytes") return { type: "binary", value: base32(bare.value) };
  if (bare.type === "token") return { type: "token", value: bare.value };
  if (bare.type === "date") return { type: "date", value: bare.value };
  if (bare.type === "display-string") return { type: "displaystring", value: bare.value };
  return bare.value;
}

function plainMember(member: Member): PlainMember {
  const parameters = [...member.parameters].map(([key, value]) => [key, plainBare(value)] as const);
  if (member.kind === "item") return [plainBare(member.bare), parameters];
  return [member.items.map(plainMember), parameters];
}

function parsePlain({ header_type: type, raw = [] }: Vector): unknown {
  const text = raw.join(", ");
  if (type === "item") return plainMember(parseItem(text));
  if (type === "list") return parseList(text).map(plainMember);
  return [...parseDictionary(text)].map(([key, member]) => [key, plainMember(member)]);
}

function reserialize({ header_type: type, raw = [] }: Vector): string {
  const text = raw.join(", ");
  if (type === "item") return serializeItem(parseItem(text));
  if (type === "list") return serializeList(parseList(text));
  return serializeDictionary(parseDictionary(text));
}

function bareOf(value: Plain, isDecimal = false): BareItem {
  if (typeof value === "number")
    return { type: Number.isInteger(value) && !isDecimal ? "integer" : "decimal", value };
  if (typeof value === "string") return { type: "string", value };
  if (typeof value === "boolean") return { type: "boolean", value };
  if (value.type === "token") return { type: "token", value: String(value.value) };
  throw new Error(`no case for ${value.type}`);
}

function itemOf([value, parameters]: PlainMember): Item {
  return {
    kind: "item",
    bare: bareOf(value as Plain),
    parameters: new Map(parameters.map(([key, item]) => [key, bareOf(item)])),
  };
}

function serializePlain({ header_type: type, expected }: Vector): string {
  if (type === "item") return serializeItem(itemOf(expected as PlainMember));
  if (type === "list") return serializeList((expected as PlainMember[]).map(itemOf));
  const entries = (expected as [string, PlainMember][]).map(
    ([key, member]) => [key, itemOf(member)] as const,
  );
  return serializeDictionary(new Map(entries));
}

const parsing = load("");
const serialising = load("serialisation-tests/");

describe.skipIf(!isPresent)(`the HTTP working group's structured field tests${note}`, () => {
  test("are all there", () => {
    expect([parsing.length, serialising.length]).toEqual([1591, 544]);
  });

  test.each(parsing.filter((vector) => vector.must_fail === true))("$file: $name is refused", (vector) => {
    expect(() => parsePlain(vector)).toThrow(/at character/);
  });

  test.each(parsing.filter((vector) => vector.must_fail !== true))(
    "$file: $name is read and written",
    (vector) => {
      expect(parsePlain(vector)).toEqual(vector.expected);
      expect(reserialize(vector)).toBe((vector.canonical ?? vector.raw ?? []).join(", "));
    },
  );

  test.each(serialising)("$file: $name is written, or refused", (vector) => {
    if (vector.must_fail === true) expect(() => serializePlain(vector)).toThrow(/expected/);
    else expect(serializePlain(vector)).toBe((vector.canonical ?? []).join(", "));
  });
});
