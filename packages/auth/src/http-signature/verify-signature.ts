import { verifyBase } from "./algorithm.ts";
import type { SignatureKey } from "./algorithm.ts";
import type { HttpMessage } from "./http-message.ts";
import { buildSignatureBase } from "./signature-base.ts";
import type { SignatureInput } from "./signature-input.ts";
import { refuse } from "./signature-refusal.ts";
import type { SignatureRefusal } from "./signature-refusal.ts";

/** The signature fits, with the text that was signed; or why not. */
export type SignatureVerification = { readonly accepted: true; readonly base: string } | SignatureRefusal;

/**
 * Checks one signature of a message under a key (RFC 9421 §3.2): the `alg` parameter, if there, must be the key's own
 * algorithm, and the signature must fit the base. Window, nonce, digest and coverage are the policy's.
 */
export function verifySignature(
  message: HttpMessage,
  input: SignatureInput,
  key: SignatureKey,
): SignatureVerification {
  if (input.alg !== null && input.alg !== key.algorithm) {
    return refuse("algorithm_mismatch", `expected alg ${key.algorithm} or none, got ${input.alg}`);
  }
  const base = buildSignatureBase(message, input.components, input.signatureParams);
  if (!base.built) return refuse("component_missing", `expected one ${base.component} in the message`);
  if (!verifyBase(key, base.text, input.signature)) {
    return refuse("signature_invalid", "the signature does not fit the message under this key");
  }
  return { accepted: true, base: base.text };
}
