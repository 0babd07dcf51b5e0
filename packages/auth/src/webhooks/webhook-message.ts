import { createHash } from "node:crypto";
import type { AuditEntry } from "../audit/audit-entry.ts";
import type { Alert } from "../detect/alert.ts";
import type { KeyEnvironment } from "../keys/api-key.ts";
import { createVersionId } from "../token/token.ts";
import type { WebhookEndpoint } from "./webhook-endpoint.ts";
import type { WebhookEvent, WebhookMessageType } from "./webhook-event.ts";
import { isWebhookEvent } from "./webhook-event.ts";

/** Something that happened, before anybody is told. `at` in milliseconds since the epoch. */
export interface WebhookDraft {
  /** Names the happening: under one name a client is told once, however many instances see it. */
  readonly name: string;
  readonly type: WebhookEvent;
  readonly at: number;
  readonly data: Readonly<Record<string, unknown>>;
  /** A key whose world decides who hears of it, null: the client as a whole; or a variant of the index, for all worlds. */
  readonly about: { readonly keyId: string | null } | { readonly variant: string };
}

/** A message as it is stored: the body is sent byte for byte as it is here, however often. */
export interface WebhookMessage {
  readonly id: string;
  readonly clientId: string;
  readonly type: WebhookMessageType;
  readonly at: number;
  readonly body: string;
}

/** The message of a draft for a client; its id follows from both. */
export function createMessage(clientId: string, { name, type, at, data }: WebhookDraft): WebhookMessage {
  const digest = createHash("sha256")
    .update(JSON.stringify(["webhook", clientId, name]))
    .digest();
  const id = `msg_${createVersionId((size) => digest.subarray(0, size))}`;
  return { id, clientId, type, at, body: writeBody(type, at, data) };
}

/** A message that only tries an endpoint. */
export function createTestMessage(endpoint: WebhookEndpoint, id: string, at: number): WebhookMessage {
  const type = "webhook.test";
  const body = writeBody(type, at, { endpointId: endpoint.id });
  return { id, clientId: endpoint.clientId, type, at, body };
}

/** Whether an endpoint wants a draft; `environment` is the world of the key that it is about, null where it is about none. */
export function isWanted(
  endpoint: WebhookEndpoint,
  { type, about }: WebhookDraft,
  environment: KeyEnvironment | null,
): boolean {
  if (endpoint.disabledAt !== null || !endpoint.events.includes(type)) return false;
  if ("variant" in about) return endpoint.variants.includes(about.variant);
  return endpoint.environment === "live" || endpoint.environment === environment;
}

/** What an entry of the audit trail tells endpoints; null for one that is nobody's event. */
export function draftOfEntry({ sequence, at, action, target, after }: AuditEntry): WebhookDraft | null {
  // A window that ends by the clock leaves this entry where a hand leaves the other.
  const type = action === "key.version.retired" ? "key.rotation.finished" : action;
  if (!isWebhookEvent(type)) return null;
  const data = { keyId: target, detail: detailOf(after) };
  return { name: `audit/${sequence}`, type, at, data, about: { keyId: target } };
}

/** What an alert tells endpoints; null where an entry of the trail tells the same. */
export function draftOfAlert({ id, keyId, kind, at, detail }: Alert): WebhookDraft | null {
  const type = typeOfAlert(kind, detail["notice"]);
  if (type === null) return null;
  const data = { alertId: id, keyId, kind, detail };
  return { name: `alert/${id}`, type, at, data, about: { keyId } };
}

function typeOfAlert(kind: Alert["kind"], notice: unknown): WebhookEvent | null {
  if (kind === "rotation-extended") return null;
  if (kind === "rotation-due") return notice === "due" || notice === "warning" ? "key.rotation.due" : null;
  if (kind === "delivery-waiting" || kind === "delivery-dropped") return `key.rotation.${kind}`;
  return "security.alert";
}

function detailOf(after: unknown): unknown {
  return typeof after === "object" && after !== null && "detail" in after ? after.detail : {};
}

function writeBody(type: WebhookMessageType, at: number, data: object): string {
  return JSON.stringify({ type, timestamp: new Date(at).toISOString(), data });
}
