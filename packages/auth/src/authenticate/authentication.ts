import type { FieldLines } from "../http-signature/http-message.ts";
import type { SignatureRefusalReason } from "../http-signature/signature-refusal.ts";
import type { KeyEnvironment, Scope } from "../keys/api-key.ts";
import type { StoredVersion } from "../keys/key-store.ts";
import type { VersionRefusal } from "../keys/key-standing.ts";

/** A request to be authenticated. `targetUri` is the raw target behind the configured public origin. */
export interface IncomingRequest {
  readonly method: string;
  readonly targetUri: string;
  readonly fields: FieldLines;
  /** As received, before any decoding; null where none came. */
  readonly body: Uint8Array | null;
  /** Where it came from, as far as that is trusted. */
  readonly address: string;
}

/** What a route asks of its caller. */
export interface RouteDemands {
  readonly scopes: readonly Scope[];
  /** Everything that changes something. */
  readonly mustBeSigned: boolean;
  readonly environments: readonly KeyEnvironment[];
}

/** Why a request is not authenticated. */
export type AuthenticationCode =
  | SignatureRefusalReason
  | VersionRefusal
  | "too_many_failures"
  | "credentials_missing"
  | "credentials_malformed"
  | "ambiguous_credentials"
  | "signature_required"
  | "secret_wrong"
  | "environment_mismatch"
  | "address_not_allowed"
  | "nonce_replayed"
  | "nonce_forgotten"
  | "nonce_store_full"
  | "sequence_replayed"
  | "sequence_too_old"
  | "scope_missing"
  | "replay_store_unavailable";

/** A caller that is who it says. */
export interface AuthenticatedCaller {
  readonly authenticated: true;
  readonly by: "bearer" | "signature";
  readonly stored: StoredVersion;
  /** End of the overlap where the version is on its way out, in milliseconds since the epoch. */
  readonly retiresAt: number | null;
  /** Whether an open rotation waits for just this use. */
  readonly isFirstUse: boolean;
}

/**
 * A request that is refused. `code` is precise and for the owner's log; `isProven` tells whether the caller showed that it
 * holds the secret: only then may it hear the code, everybody else hears `invalid_credentials`.
 */
export interface RefusedCaller {
  readonly authenticated: false;
  readonly code: AuthenticationCode;
  readonly isProven: boolean;
  readonly detail: string;
  /** The version that the request names, where there is one. */
  readonly stored: StoredVersion | null;
}

export type Authentication = AuthenticatedCaller | RefusedCaller;
