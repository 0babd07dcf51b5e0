import type { SignatureKey } from "../http-signature/algorithm.ts";
import { checkNonceForm, readRequestSignature } from "../http-signature/read-request-signature.ts";
import type { RequestSignature } from "../http-signature/read-request-signature.ts";
import { REQUEST_POLICY } from "../http-signature/request-policy.ts";
import type { RequestPolicy } from "../http-signature/request-policy.ts";
import { SERVER_NONCE_PREFIX } from "../http-signature/server-nonce-prefix.ts";
import { refuse } from "../http-signature/signature-refusal.ts";
import type { SignatureRefusal } from "../http-signature/signature-refusal.ts";
import { checkBody, checkLife, checkWindow, rememberUntil } from "../http-signature/verify-request.ts";
import { verifySignature } from "../http-signature/verify-signature.ts";
import { requireVersion } from "../keys/settle-key.ts";
import type { StoredVersion } from "../keys/key-store.ts";
import { versionStanding } from "../keys/key-standing.ts";
import type { NonceStore } from "../replay/nonce-store.ts";
import type { SequenceStore } from "../replay/sequence-store.ts";
import { parseToken } from "../token/token.ts";
import type { RandomBytes, TokenParts } from "../token/token.ts";
import { allowlistOf } from "./allowlist.ts";
import type {
  Authentication,
  AuthenticationCode,
  IncomingRequest,
  RefusedCaller,
  RouteDemands,
} from "./authentication.ts";
import { isSecretOf } from "./bearer-secret.ts";
import { claimNonce } from "./claim-nonce.ts";
import type { VerifiedNonce } from "./claim-nonce.ts";
import { createEqualWork } from "./equal-work.ts";
import { onceKnown } from "./once-known.ts";
import { policyOfKey } from "./policy-of-key.ts";
import type { ServerNonces } from "./server-nonces.ts";
import { createVersionKeyFinder } from "./version-key.ts";
import type { OpenMaterial } from "./version-key.ts";

/** What authenticating takes. `now` in milliseconds since the epoch. */
export interface AuthenticatorOptions {
  /** At once where the version is at hand. */
  readonly findVersion: (versionId: string) => StoredVersion | null | Promise<StoredVersion | null>;
  readonly openMaterial: OpenMaterial;
  readonly nonces: NonceStore;
  readonly sequences: SequenceStore;
  /** For keys in the mode `server-nonce`. */
  readonly serverNonces: ServerNonces;
  readonly now: () => number;
  readonly randomBytes: RandomBytes;
}

/** Tells who a request is from: at once where version, secret and nonces are at hand. */
export type Authenticator = (
  request: IncomingRequest,
  demands: RouteDemands,
) => Authentication | Promise<Authentication>;

const SCHEME = "Bearer ";
const USUAL = `${SCHEME}alts_`;
const BEARER = /^bearer +([\w.~+/-]+=*) *$/i;

/**
 * Authenticates by a signature (RFC 9421) where the request bears one, else by a bearer token. In this order: shape, look-up,
 * state and time, environment, address, secret or signature, window, nonce, scopes. All checks before the secret are made
 * and kept back until the caller has shown that it holds it: who has not hears nothing of them. The nonce comes last but
 * scopes, so that a forgery burns nothing.
 */
export function createAuthenticator(options: AuthenticatorOptions): Authenticator {
  const { findVersion, now, randomBytes } = options;
  const work = createEqualWork(randomBytes);
  const keyOf = createVersionKeyFinder(options.openMaterial);
  const anyNonce: RequestPolicy = { ...REQUEST_POLICY, nonceMode: "either" };

  function byBearer(
    line: string,
    request: IncomingRequest,
    demands: RouteDemands,
  ): Authentication | Promise<Authentication> {
    const token = tokenOf(line);
    const parsed = token === undefined ? null : parseToken(token);
    if (parsed === null || !parsed.valid)
      return refused("credentials_malformed", "expected Bearer and a token");
    return onceKnown(findVersion(parsed.versionId), (found) => checkBearer(parsed, found, request, demands));
  }

  function checkBearer(
    { secret, environment }: TokenParts,
    found: StoredVersion | null,
    request: IncomingRequest,
    demands: RouteDemands,
  ): Authentication {
    const stored = found?.material.kind === "hash" && found.key.environment === environment ? found : null;
    const expected = stored?.material.kind === "hash" ? stored.material : work.hashed;
    const isRight = isSecretOf(secret, expected);
    if (stored === null || !isRight) return refused("secret_wrong", "expected a live token", found);
    const standing = checkStanding(stored, request, demands, now());
    if (standing !== null) return { ...standing, isProven: true };
    if (demands.mustBeSigned)
      return { ...refused("signature_required", "expected a signed request", stored), isProven: true };
    return accept("bearer", stored, demands);
  }

  function bySignature(
    request: IncomingRequest,
    demands: RouteDemands,
  ): Authentication | Promise<Authentication> {
    const hasBody = request.body !== null && request.body.length > 0;
    const read = readRequestSignature(request, hasBody, anyNonce);
    if (!read.accepted) return refused(read.reason, read.detail);
    const { signature } = read;
    return onceKnown(findVersion(signature.keyid), (stored) =>
      onceKnown(stored === null ? null : keyOf(stored), (own) =>
        checkSignature(signature, stored, own, request, demands),
      ),
    );
  }

  function checkSignature(
    signature: RequestSignature,
    stored: StoredVersion | null,
    own: SignatureKey | null,
    request: IncomingRequest,
    demands: RouteDemands,
  ): Authentication | Promise<Authentication> {
    const { key, isOwn } = work.keyFor(own, signature.signature.length);
    const verified = verifySignature(request, signature, key);
    if (stored === null) return refused("key_unknown", "expected the id of a version");
    const at = now();
    const early = checkStanding(stored, request, demands, at);
    if (!verified.accepted) return early ?? refused(verified.reason, verified.detail, stored);
    if (!isOwn)
      return early ?? refused("signature_invalid", "expected a signature of the key's kind", stored);
    if (early !== null) return { ...early, isProven: true };
    return onceKnown(checkSigned(request, signature, stored, options.serverNonces, at), (checked) => {
      if ("authenticated" in checked) return { ...checked, isProven: true };
      return onceKnown(claimNonce(checked, options), (code) =>
        code === null
          ? accept("signature", stored, demands)
          : { ...refused(code, "expected a nonce that was not used before", stored), isProven: true },
      );
    });
  }

  return (request, demands) => {
    const authorization = request.fields.get("authorization");
    const isSigned = request.fields.has("signature") || request.fields.has("signature-input");
    if (isSigned && authorization !== undefined) {
      return refused("ambiguous_credentials", "expected a signature or a token, got both");
    }
    if (isSigned) return bySignature(request, demands);
    const line = authorization?.[0];
    if (line === undefined) return refused("credentials_missing", "expected a signature or a token");
    if (authorization?.length !== 1) {
      return refused("ambiguous_credentials", "expected one Authorization field");
    }
    return byBearer(line, request, demands);
  };
}

/** A line as it is mostly written needs no expression: the token's own form is strict. */
function tokenOf(line: string): string | undefined {
  if (line.startsWith(USUAL) && !line.endsWith(" ")) return line.slice(SCHEME.length);
  return BEARER.exec(line)?.[1];
}

/**
 * What is left once the signature is known to be the holder's: form of the nonce, body, window. A nonce of ours tells by
 * itself how old the request is, whatever its holder's clock says.
 * @returns the nonce to claim
 */
function checkSigned(
  request: IncomingRequest,
  signature: RequestSignature,
  stored: StoredVersion,
  serverNonces: ServerNonces,
  now: number,
): RefusedCaller | VerifiedNonce | Promise<RefusedCaller | VerifiedNonce> {
  const policy = policyOfKey(stored.key);
  const { nonce, created } = signature;
  const refusal =
    checkNonceForm(nonce, policy.nonceMode) ?? checkBody({ message: request, body: request.body });
  if (refusal !== null) return refused(refusal.reason, refusal.detail, stored);
  if (nonce.startsWith(SERVER_NONCE_PREFIX)) {
    return serverNonces
      .issuedAt(stored, nonce)
      .then((issued) => checkIssued(issued, signature, stored, policy, now / 1000));
  }
  const late = checkWindow(signature, policy, now / 1000);
  if (late !== null) return refused(late.reason, late.detail, stored);
  const until = rememberUntil(signature, policy);
  return { stored, nonce, createdAt: created * 1000, rememberUntil: until * 1000 };
}

function checkIssued(
  issued: number | null,
  signature: RequestSignature,
  stored: StoredVersion,
  policy: RequestPolicy,
  nowSeconds: number,
): RefusedCaller | VerifiedNonce {
  const wrong = checkServerNonce(issued, policy, nowSeconds) ?? checkLife(signature, policy);
  if (issued === null || wrong !== null) {
    return refused(wrong?.reason ?? "signature_too_old", wrong?.detail ?? NOT_ISSUED, stored);
  }
  const until = issued + policy.windowSeconds + policy.skewSeconds;
  return { stored, nonce: signature.nonce, createdAt: issued * 1000, rememberUntil: until * 1000 };
}

const NOT_ISSUED = "expected a nonce that was issued for this key";

/** Null where a nonce of ours is of the last window by our clock, or by that of another instance a little ahead. */
function checkServerNonce(
  issued: number | null,
  { windowSeconds, skewSeconds }: RequestPolicy,
  nowSeconds: number,
): SignatureRefusal | null {
  if (issued === null) return refuse("signature_too_old", NOT_ISSUED);
  if (issued <= nowSeconds + skewSeconds && nowSeconds - issued <= windowSeconds) return null;
  return refuse("signature_too_old", `expected a nonce that was issued in the last ${windowSeconds} s`);
}

/** State and time, environment and address, in this order; null where all is well. */
function checkStanding(
  stored: StoredVersion,
  { address }: IncomingRequest,
  { environments }: RouteDemands,
  now: number,
): RefusedCaller | null {
  const { key, version } = stored;
  const standing = versionStanding(key, requireVersion(key, version), now);
  if (!standing.authenticates) return refused(standing.reason, "expected a version that is live", stored);
  if (!environments.includes(key.environment)) {
    return refused(
      "environment_mismatch",
      `expected a key of ${environments.join(" or ")}, got ${key.environment}`,
      stored,
    );
  }
  if (key.allowlist.length > 0 && !allowlistOf(key).includes(address)) {
    return refused("address_not_allowed", `expected an address of the key's list, got ${address}`, stored);
  }
  return null;
}

function accept(by: "bearer" | "signature", stored: StoredVersion, { scopes }: RouteDemands): Authentication {
  const { key, version } = stored;
  const missing = scopes.filter((scope) => !key.scopes.includes(scope));
  if (missing.length > 0) {
    return {
      ...refused("scope_missing", `expected the scopes ${missing.join(", ")}`, stored),
      isProven: true,
    };
  }
  const { state, retiresAt } = requireVersion(key, version);
  return {
    authenticated: true,
    by,
    stored,
    retiresAt: state === "retiring" ? retiresAt : null,
    isFirstUse: key.rotation?.to === version && key.rotation.firstUsedAt === null,
  };
}

function refused(
  code: AuthenticationCode,
  detail: string,
  stored: StoredVersion | null = null,
): RefusedCaller {
  return { authenticated: false, code, isProven: false, detail, stored };
}
