import type { BareItem, Item } from "../structured-fields/bare-item.ts";
import { NO_PARAMETERS } from "../structured-fields/bare-item.ts";
import { serializeMember } from "../structured-fields/serialize-structured-field.ts";
import { signBase } from "./algorithm.ts";
import type { SignatureKey } from "./algorithm.ts";
import type { HttpMessage } from "./http-message.ts";
import { buildSignatureBase } from "./signature-base.ts";

/** Parameters of a signature (RFC 9421 §2.3), in the order in which they are written. Times in seconds since the epoch. */
export interface SignatureParameters {
  readonly created?: number;
  readonly expires?: number;
  readonly nonce?: string;
  readonly keyid?: string;
  readonly alg?: string;
  readonly tag?: string;
}

/** What to sign. Components are names, or names with parameters as items. */
export interface SigningRequest {
  readonly message: HttpMessage;
  readonly label: string;
  readonly components: readonly (string | Item)[];
  readonly parameters: SignatureParameters;
  readonly key: SignatureKey;
}

/** The two fields that carry a signature, and the text that was signed. */
export interface SignedMessage {
  readonly signatureInput: string;
  readonly signature: string;
  readonly base: string;
}

const LABEL = /^[a-z*][a-z0-9_.*-]*$/;

/**
 * Signs a message.
 * @throws {RangeError} when the message lacks a component, or the label is no key of a dictionary
 * @throws {TypeError} when the key can only verify
 */
export function signMessage({ message, label, components, parameters, key }: SigningRequest): SignedMessage {
  if (!LABEL.test(label))
    throw new RangeError(`label: expected a lower-case key, got ${JSON.stringify(label)}`);
  const items = components.map((component): Item =>
    typeof component === "string"
      ? { kind: "item", bare: { type: "string", value: component }, parameters: NO_PARAMETERS }
      : component,
  );
  const signatureParams = serializeMember({
    kind: "inner-list",
    items,
    parameters: parametersOf(parameters),
  });
  const base = buildSignatureBase(message, items, signatureParams);
  if (!base.built) throw new RangeError(`components: expected ${base.component} in the message, got none`);
  const signature = Buffer.from(signBase(key, base.text)).toString("base64");
  return {
    signatureInput: `${label}=${signatureParams}`,
    signature: `${label}=:${signature}:`,
    base: base.text,
  };
}

function parametersOf(parameters: SignatureParameters): ReadonlyMap<string, BareItem> {
  const items = new Map<string, BareItem>();
  for (const [name, value] of Object.entries(parameters)) {
    if (typeof value === "number") items.set(name, { type: "integer", value });
    else if (typeof value === "string") items.set(name, { type: "string", value });
  }
  return items;
}
