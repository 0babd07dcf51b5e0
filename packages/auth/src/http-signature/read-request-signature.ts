import type { Item } from "../structured-fields/bare-item.ts";
import type { RequestMessage } from "./http-message.ts";
import type { RequestPolicy } from "./request-policy.ts";
import { SERVER_NONCE_PREFIX } from "./server-nonce-prefix.ts";
import { readSignatures } from "./signature-input.ts";
import type { SignatureInput } from "./signature-input.ts";
import { refuse } from "./signature-refusal.ts";
import type { SignatureRefusal } from "./signature-refusal.ts";

/** A signature that says all that the policy asks for; whether it is true is not yet known. */
export interface RequestSignature extends SignatureInput {
  readonly created: number;
  readonly expires: number;
  readonly nonce: string;
  readonly keyid: string;
}

export type ReadRequestSignature =
  | { readonly accepted: true; readonly signature: RequestSignature }
  | SignatureRefusal;

const ALWAYS = ["@method", "@target-uri"] as const;
const NONCE = /^[\u0021-\u007e]{16,128}$/;
const COUNTER = /^(0|[1-9]\d{0,15})$/;
const LONGEST_KEYID = 128;

/**
 * Finds the one signature with the policy's tag and holds its shape against the policy: parameters, nonce, and that it
 * covers, without component parameters, the method, the target, with a body its digest and type, and every field of ours.
 */
export function readRequestSignature(
  message: RequestMessage,
  hasBody: boolean,
  policy: RequestPolicy,
): ReadRequestSignature {
  const read = readSignatures(message.fields);
  if (!read.accepted) return read;
  let signature: SignatureInput | null = null;
  let tagged = 0;
  for (const one of read.signatures) {
    if (one.tag !== policy.tag) continue;
    tagged += 1;
    signature ??= one;
  }
  if (signature === null) {
    return refuse("signature_missing", `expected a signature with tag="${policy.tag}"`);
  }
  if (tagged > 1) {
    return refuse("signature_ambiguous", `expected one signature with tag="${policy.tag}", got ${tagged}`);
  }
  if (!hasAllParameters(signature)) {
    const { created, expires, nonce, keyid } = signature;
    const missing = Object.entries({ created, expires, nonce, keyid }).flatMap(([name, value]) =>
      value === null ? [name] : [],
    );
    return refuse("coverage_insufficient", `expected the parameters ${missing.join(", ")}`);
  }
  const { nonce, keyid } = signature;
  if (keyid === "" || keyid.length > LONGEST_KEYID) {
    return refuse("signature_malformed", `expected a keyid of 1 to ${LONGEST_KEYID} characters`);
  }
  const nonceRefusal = checkNonceForm(nonce, policy.nonceMode);
  if (nonceRefusal !== null) return nonceRefusal;
  const missing = missingComponents(message, hasBody, policy, signature);
  if (missing.length > 0) {
    return refuse("coverage_insufficient", `expected the signature to cover ${missing.join(", ")}`);
  }
  return { accepted: true, signature };
}

function hasAllParameters(signature: SignatureInput): signature is RequestSignature {
  const { created, expires, nonce, keyid } = signature;
  return created !== null && expires !== null && nonce !== null && keyid !== null;
}

/** Null where a nonce has the form of the mode; under `either` one of the two will do until the key is known. */
export function checkNonceForm(nonce: string, mode: RequestPolicy["nonceMode"]): SignatureRefusal | null {
  // Else one that was accepted by its own time could be judged by `created` after it is forgotten.
  const isReserved = mode === "nonce" && nonce.startsWith(SERVER_NONCE_PREFIX);
  if (mode !== "sequence" && NONCE.test(nonce) && !isReserved) return null;
  if ((mode === "sequence" || mode === "either") && COUNTER.test(nonce)) return null;
  const expected = mode === "sequence" ? "a decimal counter" : "16 to 128 visible ASCII characters";
  return refuse("nonce_malformed", `expected a nonce of ${expected}, got ${nonce.length} characters`);
}

/** Names of components that the policy asks for and the signature does not cover. */
function missingComponents(
  { fields }: RequestMessage,
  hasBody: boolean,
  { ownFieldPrefix }: RequestPolicy,
  { components }: SignatureInput,
): readonly string[] {
  const missing: string[] = [];
  const needs = (name: string): void => {
    if (!components.some((component) => isPlain(component, name))) missing.push(name);
  };
  for (const name of ALWAYS) needs(name);
  if (hasBody || fields.has("content-digest")) needs("content-digest");
  if (hasBody || fields.has("content-type")) needs("content-type");
  for (const name of fields.keys()) {
    if (name === "idempotency-key" || name.startsWith(ownFieldPrefix)) needs(name);
  }
  return missing.length === 0 ? missing : [...new Set(missing)];
}

function isPlain({ bare, parameters }: Item, name: string): boolean {
  return bare.value === name && bare.type === "string" && parameters.size === 0;
}
