import type { ApiKey, FinishPolicy, RevocationReason, Rotation, RotationReminder } from "./api-key.ts";

/** What of a key may be changed while it lives; neither environment nor kind can. */
export type KeyChanges = Partial<
  Pick<
    ApiKey,
    | "name"
    | "scopes"
    | "allowlist"
    | "requestsPerMinute"
    | "nonceMode"
    | "signatureWindowSeconds"
    | "maxLiveVersions"
    | "policy"
    | "delivery"
    | "onAlert"
    | "expiresAt"
  >
>;

/** A new version that a command makes: its id and maker. The material is kept elsewhere. */
export interface NewVersion {
  readonly id: string;
  readonly createdBy: string;
  /** Nobody is there to be told its secret: it waits to be fetched. */
  readonly isWaiting?: boolean;
}

/** Begins a rotation. */
export interface BeginRotation {
  readonly kind: "begin-rotation";
  readonly version: NewVersion;
  /** 0 to 30 days. */
  readonly overlapMs: number;
  readonly overlapStarts: Rotation["overlapStarts"];
  readonly finish: FinishPolicy;
  readonly quietMs: number;
  /** From when on the new version authenticates; now or later. */
  readonly activatesAt: number;
  /** Ends an open rotation first: its old version is retired at once. */
  readonly force: boolean;
}

/** Everything that can be asked of a key. */
export type KeyCommand =
  | BeginRotation
  | { readonly kind: "note-first-use"; readonly version: number }
  | { readonly kind: "finish-rotation" }
  | { readonly kind: "extend-rotation"; readonly byMs: number; readonly isAutomatic: boolean }
  | { readonly kind: "roll-back"; readonly newVersion: "retire" | "revoke" }
  | {
      readonly kind: "emergency";
      readonly version: NewVersion;
      /** 0 revokes at once; up to a day. */
      readonly graceMs: number;
      readonly reason: RevocationReason;
    }
  | { readonly kind: "revoke-version"; readonly version: number; readonly reason: RevocationReason }
  | { readonly kind: "revoke-key"; readonly reason: RevocationReason }
  | { readonly kind: "suspend"; readonly why: string }
  /** Leaves a tenth of the limit for so long. */
  | { readonly kind: "throttle"; readonly why: string; readonly forMs: number }
  /** Lifts what `suspend` and `throttle` did. */
  | { readonly kind: "resume" }
  /** The secret that waits is handed out. */
  | { readonly kind: "deliver"; readonly version: number }
  /** The owner hears that nobody has used the key since `lastUsedAt`; null: ever. */
  | { readonly kind: "note-unused"; readonly lastUsedAt: number | null }
  | { readonly kind: "update"; readonly changes: KeyChanges }
  | { readonly kind: "remind"; readonly reminder: RotationReminder }
  | { readonly kind: "settle" };
