/** Worlds that never meet: a key of one is unknown in the others. */
export const KEY_ENVIRONMENTS = ["live", "test", "dev"] as const;
export type KeyEnvironment = (typeof KEY_ENVIRONMENTS)[number];

/** Kinds of material. Of the asymmetric ones only the public half is held; `bearer` reads, and nothing else. */
export const KEY_KINDS = ["bearer", "hmac-sha256", "ed25519", "ecdsa-p256-sha256", "rsa-pss-sha512"] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** What a key may do. `keys:rotate-self` is nothing but the rotation of the key itself. */
export const SCOPES = [
  "index:read",
  "keys:read",
  "keys:write",
  "keys:admin",
  "keys:rotate-self",
  "webhooks:write",
  "audit:read",
  "trading",
] as const;
export type Scope = (typeof SCOPES)[number];

/** `pending → active → retiring → retired`; any but `retired` `→ revoked`; `retiring → active` is the rollback. */
export type VersionState = "pending" | "active" | "retiring" | "retired" | "revoked";

/** Why something was revoked for good. */
export const REVOCATION_REASONS = [
  "leaked",
  "unused",
  "left",
  "mistake",
  "rolled-back",
  "superseded",
  "other",
] as const;
export type RevocationReason = (typeof REVOCATION_REASONS)[number];

/**
 * What becomes of a secret that nobody was there to be told: it waits sealed, is handed out once, or goes with its version.
 */
export type VersionDelivery = "waiting" | "delivered" | "dropped";

/** How a key's next secret reaches its holder when a rotation begins by itself. */
export type DeliveryWay =
  | { readonly way: "fetch" }
  /** Sealed to an X25519 public key (32 bytes in base64url), so that nobody but its holder can read it. */
  | { readonly way: "hpke"; readonly publicKey: string };

/** What a detector that fires may do to a key by itself; both can be lifted. */
export const ALERT_ACTIONS = ["none", "throttle", "suspend"] as const;
export type AlertAction = (typeof ALERT_ACTIONS)[number];

/** One version of a key, without its material. All times in milliseconds since the epoch. */
export interface KeyVersion {
  /** 1, 2, 3 … within its key. */
  readonly number: number;
  /** 16 base62 characters: what tokens and `keyid` name. */
  readonly id: string;
  readonly state: VersionState;
  readonly createdAt: number;
  readonly createdBy: string;
  /** From then on it authenticates. */
  readonly activatesAt: number;
  /** From then on a retiring version no longer does; null in every other state but `retired`. */
  readonly retiresAt: number | null;
  readonly revokedAt: number | null;
  readonly revocationReason: RevocationReason | null;
  /** Null where the secret was told when it was made, or is none of ours. */
  readonly delivery: VersionDelivery | null;
}

/** When an open rotation ends by itself. `when-quiet` extends the window once if the old version is still in use. */
export type FinishPolicy = "when-quiet" | "at-deadline";

/** Reminders of an open rotation, each sent once. */
export type RotationReminder = "half" | "four-fifths" | "nearly-over" | "quiet";

/** An open rotation: two versions that both authenticate. */
export interface Rotation {
  readonly from: number;
  readonly to: number;
  readonly startedAt: number;
  readonly overlapMs: number;
  /** Whether the overlap runs from the start, or from the first use of the new version. */
  readonly overlapStarts: "now" | "first-use";
  readonly firstUsedAt: number | null;
  readonly finish: FinishPolicy;
  /** How long the old version must be unused to count as quiet. */
  readonly quietMs: number;
  readonly isExtended: boolean;
  readonly remindersSent: readonly RotationReminder[];
}

/** When a key is due for rotation, and what happens then. */
export interface RotationPolicy {
  readonly rotateAfterMs: number;
  readonly warnAfterMs: number;
  /** Begin by itself, where the key has a way of delivery and its secret is one that we make. */
  readonly isAutomatic: boolean;
  readonly overlapMs: number;
  readonly overlapStarts: Rotation["overlapStarts"];
  readonly finish: FinishPolicy;
  readonly quietMs: number;
  /** After so long without a use of any version the key's owner hears of it, once. */
  readonly unusedAfterMs: number;
}

/** How nonces are judged; `server-nonce` is `nonce` for clients whose clock can't be trusted. */
export const NONCE_MODES = ["nonce", "server-nonce", "sequence", "strict-sequence"] as const;
export type NonceMode = (typeof NONCE_MODES)[number];

/** A key with all its versions. Everything but the material belongs to the key and stays one over its versions. */
export interface ApiKey {
  /** `key_…`; it never changes. */
  readonly id: string;
  readonly clientId: string;
  readonly name: string;
  readonly environment: KeyEnvironment;
  readonly kind: KeyKind;
  readonly scopes: readonly Scope[];
  /** Addresses and CIDR networks; empty: from anywhere. */
  readonly allowlist: readonly string[];
  readonly requestsPerMinute: number;
  /** Unordered nonces, by our clock or by nonces of ours, counters within a window, or counters in strict order. */
  readonly nonceMode: NonceMode;
  readonly signatureWindowSeconds: number;
  readonly maxLiveVersions: number;
  readonly policy: RotationPolicy;
  readonly createdAt: number;
  /** From then on nothing of it authenticates; null: never. */
  readonly expiresAt: number | null;
  readonly revokedAt: number | null;
  readonly revocationReason: RevocationReason | null;
  /** Set while an operator or a detector holds it; it can be lifted. */
  readonly suspendedAt: number | null;
  /** Null: told by alerts alone when it is due, and never rotated by itself. */
  readonly delivery: DeliveryWay | null;
  readonly onAlert: AlertAction;
  /** Until then a tenth of its limit is left; a moment past means nothing. */
  readonly throttledUntil: number | null;
  /** When its owner was told that nobody uses it; null: never yet. */
  readonly unusedToldAt: number | null;
  readonly versions: readonly KeyVersion[];
  readonly rotation: Rotation | null;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Limits of what may be asked for; an overlap that waits for a first use ends at `firstUseCapMs` after its start. */
export const KEY_LIMITS: Readonly<
  Record<
    | "maxOverlapMs"
    | "maxGraceMs"
    | "maxLiveVersions"
    | "minRotateAfterMs"
    | "maxRotateAfterMs"
    | "firstUseCapMs"
    | "minUnusedAfterMs"
    | "maxUnusedAfterMs",
    number
  >
> = {
  maxOverlapMs: 30 * DAY_MS,
  maxGraceMs: DAY_MS,
  maxLiveVersions: 5,
  minRotateAfterMs: DAY_MS,
  maxRotateAfterMs: 730 * DAY_MS,
  firstUseCapMs: 30 * DAY_MS,
  minUnusedAfterMs: DAY_MS,
  // Who used a version is kept for as long, and no longer.
  maxUnusedAfterMs: 90 * DAY_MS,
};

/** 90 days, warned at 75, by hand, a day of overlap from the first use on; told after 90 days without use. */
export const DEFAULT_ROTATION_POLICY: RotationPolicy = {
  rotateAfterMs: 90 * DAY_MS,
  warnAfterMs: 75 * DAY_MS,
  isAutomatic: false,
  overlapMs: DAY_MS,
  overlapStarts: "first-use",
  finish: "when-quiet",
  quietMs: 60 * MINUTE_MS,
  unusedAfterMs: 90 * DAY_MS,
};
