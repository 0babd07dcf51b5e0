import type { ProblemCode } from "@altseason/contract";
import type { ProblemKind } from "./problem-kind.ts";

/** Problems of who is asking. All but the first are told to nobody but the holder of a valid signature or token. */
export const CREDENTIAL_PROBLEMS = {
  invalid_credentials: {
    status: 401,
    title: "These credentials are not accepted",
    remedy: "The precise reason is told to the key's owner alone: `GET /v1/refusals`.",
  },
  signature_required: {
    status: 401,
    title: "This request must be signed",
    remedy: "`Accept-Signature` says what a signature has to cover; `altseason sign` shows one.",
  },
  ambiguous_request: {
    status: 400,
    title: "The request could be read in two ways",
    remedy:
      "One Host, Authorization, Content-Type and Idempotency-Key line; no dot segments, `//`, backslash, encoded slash or fragment in the target.",
  },
  key_retired: {
    status: 401,
    title: "This version of the key is retired",
    remedy: "Sign with its successor.",
  },
  key_revoked: { status: 401, title: "The key is revoked", remedy: "For good: make a new key." },
  key_expired: { status: 401, title: "The key has expired", remedy: "Make a new key." },
  key_suspended: {
    status: 403,
    title: "The key is suspended",
    remedy: "Its alerts say why; an administrator can resume it.",
  },
  signature_expired: {
    status: 401,
    title: "The signature has expired",
    remedy: "Sign anew with a new nonce; `expires` is a moment after which nothing is accepted.",
  },
  signature_too_old: {
    status: 401,
    title: "The signature is too old",
    remedy: "Sign anew with a new nonce, right before sending.",
  },
  clock_skew: {
    status: 401,
    title: "The signature is from the future",
    remedy: "Set your clock, or correct it by the `Date` of this answer and sign anew.",
  },
  nonce_replayed: {
    status: 401,
    title: "This request was made before",
    remedy: "Sign each attempt anew with a new nonce; keep the Idempotency-Key over retries.",
  },
  content_digest_mismatch: {
    status: 400,
    title: "The body is not the one that was signed",
    remedy: "`Content-Digest` is over the bytes as sent; something on the way may have changed them.",
  },
  scope_missing: {
    status: 403,
    title: "The key may not do this",
    remedy: "`detail` names the scope; an administrator of the key can add it.",
  },
  address_not_allowed: {
    status: 403,
    title: "The key may not be used from here",
    remedy: "Its allowlist has other addresses.",
  },
  environment_mismatch: {
    status: 403,
    title: "The key belongs to another environment",
    remedy: "Keys of `live`, `test` and `dev` know nothing of one another.",
  },
  session_token_invalid: {
    status: 401,
    title: "The session token can't be spent",
    remedy: "It is good once, for its method and path, and for five minutes at most: ask for a new one.",
  },
  replay_store_unavailable: {
    status: 503,
    title: "Signed requests can't be told from replays just now",
    remedy: "Nothing was carried out. Try again after `Retry-After`, signed anew.",
  },
} as const satisfies Partial<Record<ProblemCode, ProblemKind>>;
