import { serializeItem } from "../structured-fields/serialize-structured-field.ts";
import type { Item } from "../structured-fields/bare-item.ts";
import { componentValue } from "./component-value.ts";
import type { HttpMessage } from "./http-message.ts";

/** The text that is signed, or the component that the message lacks. */
export type SignatureBase =
  | { readonly built: true; readonly text: string }
  | { readonly built: false; readonly component: string };

const VISIBLE_ASCII = /^[\t\u0020-\u007e]*$/;

/**
 * Builds the signature base (RFC 9421 §2.5) of a message for the covered components in their order. `signatureParams` is the
 * value of `@signature-params`. A value beyond ASCII or with a line end counts as missing: it has no one form to sign.
 */
export function buildSignatureBase(
  message: HttpMessage,
  components: readonly Item[],
  signatureParams: string,
): SignatureBase {
  let text = "";
  for (const component of components) {
    const identifier = identifierOf(component);
    const value = componentValue(component, message);
    if (value === null || !VISIBLE_ASCII.test(value)) return { built: false, component: identifier };
    text += `${identifier}: ${value}\n`;
  }
  return { built: true, text: `${text}"@signature-params": ${signatureParams}` };
}

/** A component's name and parameters as the base has them. */
export function identifierOf(component: Item): string {
  const { bare, parameters } = component;
  if (parameters.size === 0 && bare.type === "string") return `"${bare.value}"`;
  return serializeItem(component);
}
