/** What happens to keys; each becomes exactly one entry of the audit trail. */
export type KeyAction =
  | "key.created"
  | "key.updated"
  | "key.revoked"
  | "key.suspended"
  | "key.resumed"
  | "key.throttled"
  | "key.unused"
  | "key.version.activated"
  | "key.version.retired"
  | "key.version.revoked"
  | "key.rotation.begun"
  | "key.rotation.overlap-started"
  | "key.rotation.extended"
  | "key.rotation.finished"
  | "key.rotation.rolled-back"
  | "key.rotation.reminder"
  | "key.rotation.emergency"
  | "key.rotation.delivered";

/** One transition. `at` in milliseconds since the epoch: the deadline itself where time did it. Never holds a secret. */
export interface KeyEvent {
  readonly action: KeyAction;
  readonly at: number;
  readonly keyId: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}
