/**
 * Why a signature is not accepted.
 * - `signature_missing`: no `Signature` and `Signature-Input`, or none with the policy's tag.
 * - `signature_malformed`: a field that is no structured field of the right shape, too long, or ambiguous.
 * - `signature_ambiguous`: more than one signature with the policy's tag.
 * - `component_missing`: a covered component that the message lacks.
 * - `coverage_insufficient`: a component or parameter that must be covered is not.
 * - `algorithm_mismatch`: the `alg` parameter is not the key's algorithm.
 * - `key_unknown`: no key of that id.
 * - `signature_invalid`: the signature does not fit the message under the key.
 * - `signature_expired`, `signature_too_old`, `clock_skew`: outside the window; `clock_skew` means from the future.
 * - `nonce_malformed`: not 16 to 128 visible ASCII characters.
 * - `content_digest_mismatch`: the body is not the one that was signed.
 */
export type SignatureRefusalReason =
  | "signature_missing"
  | "signature_malformed"
  | "signature_ambiguous"
  | "component_missing"
  | "coverage_insufficient"
  | "algorithm_mismatch"
  | "key_unknown"
  | "signature_invalid"
  | "signature_expired"
  | "signature_too_old"
  | "clock_skew"
  | "nonce_malformed"
  | "content_digest_mismatch";

/** A signature that is not accepted, with what was expected and what came. */
export interface SignatureRefusal {
  readonly accepted: false;
  readonly reason: SignatureRefusalReason;
  readonly detail: string;
}

/** Makes a refusal. */
export function refuse(reason: SignatureRefusalReason, detail: string): SignatureRefusal {
  return { accepted: false, reason, detail };
}
