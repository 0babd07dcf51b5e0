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
import type { RandomBytes } from "../token/token.ts";
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
import { policyOfKey } from "./policy-of-key.ts";
import type { ServerNonces } from "./server-nonces.ts";
import { createVersionKeyFinder } from "./version-key.ts";
import type { OpenMaterial } from "./version-key.ts";

/** What authenticating takes. `now` in milliseconds since the epoch. */
export interface AuthenticatorOptions {
  readonly findVersion: (versionId: string) => Promise<StoredVersion | null>;
  readonly openMaterial: OpenMaterial;
  readonly nonces: NonceStore;
  readonly sequences: SequenceStore;
  /** For keys in the mode `server-nonce`. */
  readonly serverNonces: ServerNonces;
  readonly now: () => number;
  readonly randomBytes: RandomBytes;
}

/** Tells who a request is from. */
export type Authenticator = (request: IncomingRequest, demands: RouteDemands) => Promise<Authentication>;

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

  async function byBearer(
    line: string,
    request: IncomingRequest,
    demands: RouteDemands,
  ): Promise<Authentication> {
    const token = BEARER.exec(line)?.[1];
    const parsed = token === undefined ? null : parseToken(token);
    if (parsed === null || !parsed.valid)
      return refused("credentials_malformed", "expected Bearer and a token");
    const found = await findVersion(parsed.versionId);
    const stored =
      found?.material.kind === "hash" && found.key.environment === parsed.environment ? found : null;
    const expected = stored?.material.kind === "hash" ? stored.material : work.hashed;
    const isRight = isSecretOf(parsed.secret, expected);
    if (stored === null || !isRight) return refused("secret_wrong", "expected a live token", found);
    const standing = checkStanding(stored, request, demands, now());
    if (standing !== null) return { ...standing, isProven: true };
    if (demands.mustBeSigned)
      return { ...refused("signature_required", "expected a signed request", stored), isProven: true };
    return accept("bearer", stored, demands, now());
  }

  async function bySignature(request: IncomingRequest, demands: RouteDemands): Promise<Authentication> {
    const hasBody = request.body !== null && request.body.length > 0;
    const read = readRequestSignature(request, hasBody, anyNonce);
    if (!read.accepted) return refused(read.reason, read.detail);
    const { signature } = read;
    const stored = await findVersion(signature.keyid);
    const own = stored === null ? null : keyOf(stored);
    const { key, isOwn } = work.keyFor(own instanceof Promise ? await own : own, signature.signature.length);
    const verified = verifySignature(request, signature, key);
    if (stored === null) return refused("key_unknown", "expected the id of a version");
    const early = checkStanding(stored, request, demands, now());
    if (!verified.accepted) return early ?? refused(verified.reason, verified.detail, stored);
    if (!isOwn)
      return early ?? refused("signature_invalid", "expected a signature of the key's kind", stored);
    const checked = early ?? (await checkSigned(request, signature, stored, options));
    if ("authenticated" in checked) return { ...checked, isProven: true };
    const code = await claimNonce(checked, options);
    if (code === null) return accept("signature", stored, demands, now());
    return { ...refused(code, "expected a nonce that was not used before", stored), isProven: true };
  }

  function authenticate(
    request: IncomingRequest,
    demands: RouteDemands,
  ): Promise<Authentication> | RefusedCaller {
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
  }

  return (request, demands) => Promise.resolve(authenticate(request, demands));
}

/**
 * What is left once the signature is known to be the holder's: form of the nonce, body, window. A nonce of ours tells by
 * itself how old the request is, whatever its holder's clock says.
 * @returns the nonce to claim
 */
async function checkSigned(
  request: IncomingRequest,
  signature: RequestSignature,
  stored: StoredVersion,
  { serverNonces, now }: Pick<AuthenticatorOptions, "serverNonces" | "now">,
): Promise<RefusedCaller | VerifiedNonce> {
  const policy = policyOfKey(stored.key);
  const { nonce, created } = signature;
  const refusal =
    checkNonceForm(nonce, policy.nonceMode) ?? checkBody({ message: request, body: request.body });
  if (refusal !== null) return refused(refusal.reason, refusal.detail, stored);
  if (nonce.startsWith(SERVER_NONCE_PREFIX)) {
    const issued = await serverNonces.issuedAt(stored, nonce);
    const wrong = checkServerNonce(issued, policy, now() / 1000) ?? checkLife(signature, policy);
    if (issued === null || wrong !== null) {
      return refused(wrong?.reason ?? "signature_too_old", wrong?.detail ?? NOT_ISSUED, stored);
    }
    const until = issued + policy.windowSeconds + policy.skewSeconds;
    return { stored, nonce, createdAt: issued * 1000, rememberUntil: until * 1000 };
  }
  const late = checkWindow(signature, policy, now() / 1000);
  if (late !== null) return refused(late.reason, late.detail, stored);
  const until = rememberUntil(signature, policy);
  return { stored, nonce, createdAt: created * 1000, rememberUntil: until * 1000 };
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

function accept(
  by: "bearer" | "signature",
  stored: StoredVersion,
  { scopes }: RouteDemands,
  now: number,
): Authentication {
  const { key, version } = stored;
  const missing = scopes.filter((scope) => !key.scopes.includes(scope));
  if (missing.length > 0) {
    return {
      ...refused("scope_missing", `expected the scopes ${missing.join(", ")}`, stored),
      isProven: true,
    };
  }
  const standing = versionStanding(key, requireVersion(key, version), now);
  return {
    authenticated: true,
    by,
    stored,
    retiresAt: standing.authenticates ? standing.retiresAt : null,
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
