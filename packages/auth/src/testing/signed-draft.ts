import { generateKeyPairSync } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { createSignatureKey } from "../http-signature/algorithm.ts";
import type { SignatureKey } from "../http-signature/algorithm.ts";
import { formatContentDigest } from "../http-signature/content-digest.ts";
import { fieldLines } from "../http-signature/http-message.ts";
import { REQUEST_POLICY } from "../http-signature/request-policy.ts";
import { signMessage } from "../http-signature/sign-message.ts";
import type { SignatureParameters } from "../http-signature/sign-message.ts";
import { verifyRequest } from "../http-signature/verify-request.ts";

export const NOW = 1_790_000_000;
export const KEYID = "Zx3k9QpL7mN2vB8c";
export const BODY: Buffer = Buffer.from('{"name":"bot"}');
export const pair: { readonly publicKey: KeyObject; readonly privateKey: KeyObject } =
  generateKeyPairSync("ed25519");
export const signing: SignatureKey = createSignatureKey("ed25519", pair.privateKey);
const verifying: SignatureKey = createSignatureKey("ed25519", pair.publicKey);

export type Lines = readonly (readonly [string, string])[];

/** A request that is signed as it is here, and may be sent otherwise. */
export interface Draft {
  readonly method: string;
  readonly targetUri: string;
  readonly lines: Lines;
  readonly body: Buffer | null;
  readonly components: readonly string[];
  readonly parameters: SignatureParameters;
  readonly label: string;
}

export const DRAFT: Draft = {
  method: "POST",
  targetUri: "https://api.example.com/v1/keys?dry=1&b=2",
  lines: [
    ["Content-Type", "application/json"],
    ["Content-Digest", formatContentDigest(BODY)],
    ["Idempotency-Key", '"3f1a"'],
  ],
  body: BODY,
  components: ["@method", "@target-uri", "content-digest", "content-type", "idempotency-key"],
  parameters: { created: NOW, expires: NOW + 60, nonce: "0123456789abcdef", keyid: KEYID, tag: "altseason" },
  label: "sig",
};

/** Signs one draft and sends another: what is not overridden in `sent` goes as it was signed. */
export function outcome(
  signed: Partial<Draft> = {},
  sent: Partial<Draft> = {},
  more: Lines = [],
  now: number = NOW,
): string {
  const draft = { ...DRAFT, ...signed };
  const { signatureInput, signature } = signMessage({
    message: { method: draft.method, targetUri: draft.targetUri, fields: fieldLines(draft.lines) },
    label: draft.label,
    components: draft.components,
    parameters: draft.parameters,
    key: signing,
  });
  const given = { ...draft, ...sent };
  return send(
    given,
    [...given.lines, ["Signature-Input", signatureInput], ["Signature", signature], ...more],
    verifying,
    now,
  );
}

/** Verifies a request with these field lines: `accepted`, or the reason of the refusal. */
export function send(given: Draft, lines: Lines, key: SignatureKey = verifying, now: number = NOW): string {
  const message = { method: given.method, targetUri: given.targetUri, fields: fieldLines(lines) };
  const result = verifyRequest(
    { message, body: given.body },
    REQUEST_POLICY,
    (keyid) => (keyid === KEYID ? key : undefined),
    now,
  );
  return result.accepted ? "accepted" : result.reason;
}

/** The draft's lines but for one name. */
export const without = (name: string): Lines => DRAFT.lines.filter(([own]) => own.toLowerCase() !== name);
/** A draft that covers these components alone. */
export const covering = (...names: readonly string[]): Partial<Draft> => ({ components: names });
/** A draft with other signature parameters. */
export const withParameters = (parameters: SignatureParameters): Partial<Draft> => ({
  parameters: { ...DRAFT.parameters, ...parameters },
});
