import type { AuthenticationCode, RefusedCaller } from "@altseason/auth";
import type { ProblemCode } from "@altseason/contract";
import { ApiProblem } from "../problems/api-problem.ts";
import { formatAcceptSignature } from "./accept-signature.ts";
import type { RouteAccess } from "./route-access.ts";

/** What the holder of a valid signature or token hears; everybody else hears `invalid_credentials`. */
const TO_HOLDERS: Readonly<Partial<Record<AuthenticationCode, ProblemCode>>> = {
  signature_required: "signature_required",
  key_retired: "key_retired",
  key_revoked: "key_revoked",
  version_revoked: "key_revoked",
  key_expired: "key_expired",
  key_suspended: "key_suspended",
  signature_expired: "signature_expired",
  signature_too_old: "signature_too_old",
  clock_skew: "clock_skew",
  nonce_replayed: "nonce_replayed",
  sequence_replayed: "nonce_replayed",
  sequence_too_old: "nonce_replayed",
  content_digest_mismatch: "content_digest_mismatch",
  scope_missing: "scope_missing",
  address_not_allowed: "address_not_allowed",
  environment_mismatch: "environment_mismatch",
  nonce_forgotten: "replay_store_unavailable",
  nonce_store_full: "replay_store_unavailable",
  replay_store_unavailable: "replay_store_unavailable",
};

/** Refusals that follow from the request's own text, whatever is stored: their detail helps and tells nothing. */
const BY_SHAPE: ReadonlySet<AuthenticationCode> = new Set([
  "credentials_missing",
  "credentials_malformed",
  "ambiguous_credentials",
  "signature_missing",
  "signature_malformed",
  "signature_ambiguous",
  "coverage_insufficient",
  "nonce_malformed",
]);
/** What a wrong clock leads to. */
export const BY_CLOCK: ReadonlySet<string> = new Set<ProblemCode & AuthenticationCode>([
  "clock_skew",
  "signature_expired",
  "signature_too_old",
]);
const RETRY_AFTER_SECONDS = 1;

/** What is asked, and when, in milliseconds since the epoch. */
export interface RefusedRequestContext {
  readonly access: RouteAccess;
  readonly method: string;
  readonly now: number;
  /** A nonce of ours, where the caller's clock is no good; null: none is offered. */
  readonly nonce: string | null;
}

/** Turns a refusal into what the caller may hear of it. */
export function callerProblem(
  { code, isProven, detail, stored }: RefusedCaller,
  { access, method, now, nonce }: RefusedRequestContext,
): ApiProblem {
  const told = (isProven ? TO_HOLDERS[code] : undefined) ?? "invalid_credentials";
  const isHelpful = isProven || (stored === null && BY_SHAPE.has(code));
  return new ApiProblem(told, {
    ...(isHelpful ? { detail: `${detail.charAt(0).toUpperCase()}${detail.slice(1)}.` } : {}),
    ...(BY_CLOCK.has(told) ? { serverTime: new Date(now).toISOString() } : {}),
    headers: {
      ...challenges(told, access, method, nonce),
      ...(told === "replay_store_unavailable" ? { "retry-after": String(RETRY_AFTER_SECONDS) } : {}),
      ...(BY_CLOCK.has(told) ? { date: new Date(now).toUTCString() } : {}),
    },
  });
}

/** How to ask (RFC 9110 §11.6.1): by which schemes, and what a signature has to cover. */
function challenges(
  told: ProblemCode,
  access: RouteAccess,
  method: string,
  nonce: string | null,
): Readonly<Record<string, string>> {
  if (told === "replay_store_unavailable") return {};
  const schemes = access.mustBeSigned ? ["Signature"] : ["Bearer", "Signature"];
  return {
    "www-authenticate": schemes.map((scheme) => `${scheme} realm="altseason"`).join(", "),
    "accept-signature": formatAcceptSignature(access, method, nonce),
  };
}
