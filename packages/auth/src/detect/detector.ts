import type { Alert, AlertKind } from "./alert.ts";
import type { SecurityEvent } from "./security-event.ts";

/** What a detector saw; it becomes an alert to the client. */
export type Finding = Pick<Alert, "clientId" | "keyId" | "kind" | "at" | "detail">;

/** Looks at one event after another. It never does anything but say what it sees. */
export interface Detector {
  readonly kind: AlertKind;
  observe(event: SecurityEvent): Finding | null;
}

/** A finding about the key of an event; null where the event is about nobody's. */
export function findingOf(kind: AlertKind, event: SecurityEvent, detail: Finding["detail"]): Finding | null {
  const { clientId, keyId, at } = event;
  return clientId === null ? null : { kind, clientId, keyId, at, detail };
}
