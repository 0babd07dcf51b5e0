/** What a detector saw. */
export const ALERT_KINDS = [
  "duplicate-nonce",
  "out-of-order-sequence",
  "stale-timestamp",
  "failed-signatures",
  "credential-stuffing",
  "ended-version-used",
  "new-network",
  "burst",
  "key-unused",
  "rotation-due",
  "rotation-extended",
  "delivery-waiting",
  "delivery-dropped",
  "leak",
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** An alert to a client. Times in milliseconds since the epoch. */
export interface Alert {
  readonly id: string;
  readonly clientId: string;
  readonly keyId: string | null;
  readonly kind: AlertKind;
  readonly at: number;
  /** What was seen, in numbers. */
  readonly detail: Readonly<Record<string, string | number | null>>;
  readonly acknowledgedAt: number | null;
}

/** Keeps alerts. */
export interface AlertStore {
  /** Adds an alert unless an open one of that kind and key is younger than `quietMs`; tells whether it was added. */
  raise(alert: Alert, quietMs: number): Promise<boolean>;
  list(clientId: string, onlyOpen: boolean, limit: number): Promise<readonly Alert[]>;
  /** Tells whether there is such an alert of that client; of several times the first stays. */
  acknowledge(clientId: string, alertId: string, at: number): Promise<boolean>;
  prune(before: number): Promise<void>;
}
