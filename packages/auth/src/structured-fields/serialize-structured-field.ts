import type { BareItem, Item, Member, Parameters } from "./bare-item.ts";
import { KEY_REST, KEY_START, TOKEN_REST, TOKEN_START, isIn } from "./character.ts";
import { StructuredFieldError } from "./structured-field-error.ts";

const MOST_INTEGER = 999_999_999_999_999;
const MOST_DECIMAL = 999_999_999_999.999;
const PRINTABLE_ASCII = /^[\u0020-\u007e]*$/;

/** Writes an item (RFC 9651 §4.1). @throws {StructuredFieldError} where the value has no form */
export function serializeItem({ bare, parameters }: Item): string {
  return serializeBareItem(bare) + serializeParameters(parameters);
}

/** Writes a list. @throws {StructuredFieldError} where a value has no form */
export function serializeList(members: readonly Member[]): string {
  return members.map(serializeMember).join(", ");
}

/** Writes a dictionary. @throws {StructuredFieldError} where a key or value has no form */
export function serializeDictionary(members: ReadonlyMap<string, Member>): string {
  return [...members]
    .map(([key, member]) => {
      const isFlag = member.kind === "item" && member.bare.type === "boolean" && member.bare.value;
      return (
        requireKey(key) + (isFlag ? serializeParameters(member.parameters) : `=${serializeMember(member)}`)
      );
    })
    .join(", ");
}

/** Writes an item or an inner list with its parameters. @throws {StructuredFieldError} where a value has no form */
export function serializeMember(member: Member): string {
  if (member.kind === "item") return serializeItem(member);
  return `(${member.items.map(serializeItem).join(" ")})${serializeParameters(member.parameters)}`;
}

/** Writes parameters, each with its semicolon. @throws {StructuredFieldError} where a key or value has no form */
export function serializeParameters(parameters: Parameters): string {
  let text = "";
  for (const [key, value] of parameters) {
    text += `;${requireKey(key)}`;
    if (value.type !== "boolean" || !value.value) text += `=${serializeBareItem(value)}`;
  }
  return text;
}

/** Writes a value alone. @throws {StructuredFieldError} where it has no form */
export function serializeBareItem(item: BareItem): string {
  switch (item.type) {
    case "integer":
      return requireInteger(item.value);
    case "decimal":
      return serializeDecimal(item.value);
    case "date":
      return `@${requireInteger(item.value)}`;
    case "string":
      return serializeString(item.value);
    case "token":
      return requireToken(item.value);
    case "bytes":
      return `:${Buffer.from(item.value).toString("base64")}:`;
    case "boolean":
      return item.value ? "?1" : "?0";
    default:
      return serializeDisplayString(item.value);
  }
}

function requireKey(key: string): string {
  return requireForm(key, "a key", isIn(key.charCodeAt(0), KEY_START) && isEach(key, KEY_REST));
}

function requireToken(token: string): string {
  return requireForm(token, "a token", isIn(token.charCodeAt(0), TOKEN_START) && isEach(token, TOKEN_REST));
}

function requireInteger(value: number): string {
  return requireForm(
    String(value),
    "an integer of 15 digits",
    Number.isInteger(value) && Math.abs(value) <= MOST_INTEGER,
  );
}

/** At most three digits after the point, rounded half to even (§4.1.5). */
function serializeDecimal(value: number): string {
  const thousandths = roundHalfEven(value * 1000);
  requireForm(
    String(value),
    "a decimal of 12 digits before the point",
    Math.abs(thousandths) <= MOST_DECIMAL * 1000,
  );
  const text = (thousandths / 1000).toFixed(3).replace(/0{1,2}$/, "");
  return text === "-0.0" ? "0.0" : text;
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

function serializeString(value: string): string {
  requireForm(value, "printable ASCII", PRINTABLE_ASCII.test(value));
  return `"${value.replaceAll(/["\\]/g, "\\$&")}"`;
}

function serializeDisplayString(value: string): string {
  requireForm(value, "well-formed Unicode", value.isWellFormed());
  let text = "";
  for (const byte of Buffer.from(value, "utf8")) {
    const isPlain = byte >= 0x20 && byte <= 0x7e && byte !== 0x25 && byte !== 0x22;
    text += isPlain ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, "0")}`;
  }
  return `%"${text}"`;
}

function isEach(text: string, flag: number): boolean {
  for (let index = 0; index < text.length; index += 1) if (!isIn(text.charCodeAt(index), flag)) return false;
  return true;
}

function requireForm(value: string, expected: string, isMet: boolean): string {
  if (!isMet) throw new StructuredFieldError(`expected ${expected}, got ${JSON.stringify(value)}`, 0);
  return value;
}
