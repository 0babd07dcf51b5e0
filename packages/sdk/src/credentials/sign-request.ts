import { REQUEST_POLICY, fieldLines, formatContentDigest, signMessage } from "@altseason/auth";
import type { SignatureKey } from "@altseason/auth";

/** A request as it will be on the wire. `url` is absolute; what of it is sent, is signed as it stands. */
export interface UnsignedRequest {
  readonly method: string;
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
}

/** Whose signature, and for when. Times in seconds since the epoch. */
export interface RequestSigning {
  readonly keyid: string;
  readonly key: SignatureKey;
  readonly created: number;
  readonly expires: number;
  /** 16 to 128 visible ASCII characters, never the same again; a decimal counter for a key in sequence mode. */
  readonly nonce: string;
}

/** Fields to add to the request, and the text that was signed. */
export interface SignedRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly base: string;
}

/**
 * Signs a request as the API asks for (RFC 9421, RFC 9530): method and target; with a body its digest and type; and
 * `Idempotency-Key` and every `altseason-` field where present.
 * @throws {RangeError} when a value can't be signed: beyond ASCII, or with a line end
 */
export function signRequest(
  { method, url, headers, body }: UnsignedRequest,
  signing: RequestSigning,
): SignedRequest {
  const { keyid, key, created, expires, nonce } = signing;
  const hasBody = body !== null && body.length > 0;
  const digest = hasBody ? { "content-digest": formatContentDigest(body) } : {};
  const fields: Readonly<Record<string, string>> = { ...headers, ...digest };
  const isCovered = (name: string): boolean =>
    name === "content-digest" ||
    name === "content-type" ||
    name === "idempotency-key" ||
    name.startsWith(REQUEST_POLICY.ownFieldPrefix);
  const { signatureInput, signature, base } = signMessage({
    message: { method, targetUri: url, fields: fieldLines(Object.entries(fields)) },
    label: "sig",
    components: ["@method", "@target-uri", ...Object.keys(fields).filter(isCovered).toSorted()],
    parameters: { created, expires, nonce, keyid, tag: REQUEST_POLICY.tag },
    key,
  });
  return { headers: { ...digest, "signature-input": signatureInput, signature }, base };
}
