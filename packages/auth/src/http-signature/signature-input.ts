import type { InnerList, Item, Parameters } from "../structured-fields/bare-item.ts";
import { serializeParameters } from "../structured-fields/serialize-structured-field.ts";
import { parseDictionary } from "../structured-fields/parse-structured-field.ts";
import { StructuredFieldError } from "../structured-fields/structured-field-error.ts";
import { fieldValue } from "./component-value.ts";
import type { FieldLines } from "./http-message.ts";
import { readPlainSignature } from "./read-plain-signature.ts";
import { identifierOf } from "./signature-base.ts";
import { refuse } from "./signature-refusal.ts";
import type { SignatureRefusal } from "./signature-refusal.ts";

/** One signature of a message, with what it says of itself (RFC 9421 §4). Times in seconds since the epoch. */
export interface SignatureInput {
  readonly label: string;
  readonly components: readonly Item[];
  /** The value of `@signature-params`. */
  readonly signatureParams: string;
  readonly created: number | null;
  readonly expires: number | null;
  readonly nonce: string | null;
  readonly keyid: string | null;
  readonly alg: string | null;
  readonly tag: string | null;
  readonly signature: Uint8Array;
}

/** All signatures of a message in order, or why they can't be read. */
export type ReadSignatures =
  | { readonly accepted: true; readonly signatures: readonly SignatureInput[] }
  | SignatureRefusal;

const LONGEST_FIELD = 8_192;
const MOST_SIGNATURES = 8;
const MOST_COMPONENTS = 64;
const INTEGERS = ["created", "expires"] as const;
const STRINGS = ["nonce", "keyid", "alg", "tag"] as const;
const KNOWN: ReadonlySet<string> = new Set([...INTEGERS, ...STRINGS]);

/**
 * Reads `Signature-Input` and `Signature`. Whatever two readers could read in two ways is refused: keys, parameters or
 * components that come twice, labels of one field that the other lacks, unknown parameters, wrong types.
 */
export function readSignatures(fields: FieldLines): ReadSignatures {
  const inputText = fieldValue("signature-input", fields);
  const signatureText = fieldValue("signature", fields);
  if (inputText === null && signatureText === null) {
    return refuse("signature_missing", "expected the fields Signature-Input and Signature");
  }
  if (inputText === null || signatureText === null) {
    const missing = inputText === null ? "Signature-Input" : "Signature";
    return refuse("signature_missing", `expected the field ${missing} beside the other`);
  }
  if (inputText.length > LONGEST_FIELD || signatureText.length > LONGEST_FIELD) {
    return refuse("signature_malformed", `expected at most ${LONGEST_FIELD} characters a field`);
  }
  const plain = readPlainSignature(inputText, signatureText);
  if (plain !== null) return { accepted: true, signatures: [plain] };
  return readAnySignatures(inputText, signatureText);
}

/** The general reader, of all that structured fields can hold. */
export function readAnySignatures(inputText: string, signatureText: string): ReadSignatures {
  try {
    return pair(parseDictionary(inputText, "refuse"), parseDictionary(signatureText, "refuse"));
  } catch (error) {
    if (error instanceof StructuredFieldError) return refuse("signature_malformed", error.message);
    throw error;
  }
}

type Dictionary = ReturnType<typeof parseDictionary>;

function pair(inputs: Dictionary, values: Dictionary): ReadSignatures {
  if (inputs.size !== values.size) {
    return refuse("signature_malformed", "expected the same labels in Signature-Input and Signature");
  }
  if (inputs.size === 0) return refuse("signature_missing", "expected a signature, got empty fields");
  if (inputs.size > MOST_SIGNATURES) {
    return refuse(
      "signature_malformed",
      `expected at most ${MOST_SIGNATURES} signatures, got ${inputs.size}`,
    );
  }
  const signatures: SignatureInput[] = [];
  for (const [label, input] of inputs) {
    const value = values.get(label);
    if (input.kind !== "inner-list") {
      return refuse("signature_malformed", `expected a list of components at ${label}`);
    }
    if (value?.kind !== "item" || value.bare.type !== "bytes" || value.parameters.size > 0) {
      return refuse("signature_malformed", `expected a byte sequence in Signature at ${label}`);
    }
    const read = readInput(label, input, value.bare.value);
    if (typeof read === "string") return refuse("signature_malformed", `${label}: ${read}`);
    signatures.push(read);
  }
  return { accepted: true, signatures };
}

function readInput(
  label: string,
  { items, parameters }: InnerList,
  signature: Uint8Array,
): SignatureInput | string {
  if (items.length > MOST_COMPONENTS)
    return `expected at most ${MOST_COMPONENTS} components, got ${items.length}`;
  const identifiers = new Set<string>();
  let list = "";
  for (const item of items) {
    if (item.bare.type !== "string") return "expected components as strings";
    if (item.bare.value !== item.bare.value.toLowerCase()) return `expected ${item.bare.value} in lower case`;
    if (item.bare.value === "@signature-params") return "@signature-params can't cover itself";
    const identifier = identifierOf(item);
    const known = identifiers.size;
    identifiers.add(parameterSet(item, identifier));
    if (identifiers.size === known) return `expected ${identifier} once`;
    list += list === "" ? identifier : ` ${identifier}`;
  }
  for (const [name, { type }] of parameters) {
    if (!KNOWN.has(name)) return `expected no parameter ${name}`;
    const expected = name === "created" || name === "expires" ? "integer" : "string";
    if (type !== expected) return `expected ${name} as ${expected}, got ${type}`;
  }
  return {
    label,
    components: items,
    signatureParams: `(${list})${serializeParameters(parameters)}`,
    created: integer(parameters, "created"),
    expires: integer(parameters, "expires"),
    nonce: text(parameters, "nonce"),
    keyid: text(parameters, "keyid"),
    alg: text(parameters, "alg"),
    tag: text(parameters, "tag"),
    signature,
  };
}

/** The same parameters in another order name the same component (RFC 9421 §2). */
function parameterSet({ bare, parameters }: Item, identifier: string): string {
  if (parameters.size < 2 || bare.type !== "string") return identifier;
  const sorted = [...parameters].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return bare.value + serializeParameters(new Map(sorted));
}

function integer(parameters: Parameters, name: string): number | null {
  const item = parameters.get(name);
  return item?.type === "integer" ? item.value : null;
}

function text(parameters: Parameters, name: string): string | null {
  const item = parameters.get(name);
  return item?.type === "string" ? item.value : null;
}
