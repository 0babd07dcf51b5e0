import type { BareItem, Item } from "../structured-fields/bare-item.ts";
import { parseDictionary, parseItem, parseList } from "../structured-fields/parse-structured-field.ts";
import {
  serializeDictionary,
  serializeItem,
  serializeList,
  serializeMember,
} from "../structured-fields/serialize-structured-field.ts";
import { derivedValue } from "./derived-component.ts";
import { isRequest } from "./http-message.ts";
import type { FieldLines, HttpMessage } from "./http-message.ts";

const KNOWN_PARAMETERS = new Set(["sf", "key", "bs", "req", "name", "tr"]);

/**
 * The value of a covered component (RFC 9421 §2); null where the message lacks it, or it can't be had in the form that its
 * parameters ask for. Trailer fields (`;tr`) are never there: bodies are not streamed here.
 */
export function componentValue(component: Item, message: HttpMessage): string | null {
  const { bare, parameters } = component;
  if (bare.type !== "string") return null;
  if (parameters.size === 0) {
    return bare.value.startsWith("@")
      ? derivedValue(bare.value, parameters, message)
      : fieldValue(bare.value, message.fields);
  }
  for (const name of parameters.keys()) if (!KNOWN_PARAMETERS.has(name)) return null;
  if (parameters.has("tr")) return null;
  if (isSet(parameters.get("req"))) {
    if (isRequest(message) || message.request === undefined) return null;
    const rest = new Map([...parameters].filter(([name]) => name !== "req"));
    return componentValue({ ...component, parameters: rest }, message.request);
  }
  if (parameters.has("req")) return null;
  if (bare.value.startsWith("@")) return derivedValue(bare.value, parameters, message);
  return transformedValue(bare.value, parameters, message.fields);
}

/** A field's lines as one (RFC 9421 §2.1): trimmed, line folds undone, joined by a comma and a space. */
export function fieldValue(name: string, fields: FieldLines): string | null {
  const lines = fields.get(name);
  if (lines === undefined) return null;
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return unfold(only);
  return lines.map(unfold).join(", ");
}

function unfold(line: string): string {
  const trimmed = line.trim();
  return trimmed.includes("\n") ? trimmed.replaceAll(/[\t ]*\r?\n[\t ]+/g, " ") : trimmed;
}

function transformedValue(
  name: string,
  parameters: ReadonlyMap<string, BareItem>,
  fields: FieldLines,
): string | null {
  const lines = fields.get(name);
  const text = fieldValue(name, fields);
  if (lines === undefined || text === null || parameters.has("name")) return null;
  const isBytes = isSet(parameters.get("bs"));
  const isStructured = isSet(parameters.get("sf"));
  const key = parameters.get("key");
  if (isBytes && (isStructured || key !== undefined)) return null;
  if (isBytes) {
    return lines.map((line) => `:${Buffer.from(unfold(line), "latin1").toString("base64")}:`).join(", ");
  }
  try {
    if (key === undefined) return isStructured ? strictlySerialized(name, text) : null;
    const member = key.type === "string" ? parseDictionary(text).get(key.value) : undefined;
    return member === undefined ? null : serializeMember(member);
  } catch {
    return null;
  }
}

const DICTIONARIES = new Set([
  "accept-signature",
  "cache-status",
  "content-digest",
  "priority",
  "ratelimit",
  "ratelimit-policy",
  "repr-digest",
  "signature",
  "signature-input",
  "want-content-digest",
  "want-repr-digest",
]);
const ITEMS = new Set(["idempotency-key", "deprecation"]);

/** Re-writes a field whose type is known (RFC 9421 §2.1.1); others as a list, which most structured fields are. */
function strictlySerialized(name: string, text: string): string {
  if (DICTIONARIES.has(name)) return serializeDictionary(parseDictionary(text));
  if (ITEMS.has(name)) return serializeItem(parseItem(text));
  return serializeList(parseList(text));
}

function isSet(parameter: BareItem | undefined): boolean {
  return parameter?.type === "boolean" && parameter.value;
}
