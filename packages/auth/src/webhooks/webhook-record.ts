import type { AuditRecord } from "../audit/audit-entry.ts";
import type { ChangeOrigin } from "../keys/key-store.ts";
import type { WebhookAction } from "./apply-webhook-command.ts";
import type { WebhookEndpoint } from "./webhook-endpoint.ts";

type DatedOrigin = ChangeOrigin & { readonly at: number };

/** The audit record of a change of an endpoint: what differs, before and after; never a secret. */
export function recordOfWebhook(
  action: WebhookAction,
  before: WebhookEndpoint | null,
  after: WebhookEndpoint | null,
  origin: DatedOrigin,
): AuditRecord {
  const target = after?.id ?? before?.id ?? "";
  if (before === null || after === null) return { ...originOf(origin), action, target, before, after };
  const names = Object.keys(after).filter((name) => textOf(before, name) !== textOf(after, name));
  return {
    ...originOf(origin),
    action,
    target,
    before: membersOf(before, names),
    after: membersOf(after, names),
  };
}

/** The audit record of messages that were sent, or are sent again, at somebody's wish. */
export function recordOfMessages(
  action: WebhookAction,
  { id }: WebhookEndpoint,
  detail: object,
  origin: DatedOrigin,
): AuditRecord {
  return { ...originOf(origin), action, target: id, before: null, after: detail };
}

function originOf({ actor, ip, requestId, at }: DatedOrigin): DatedOrigin {
  return { actor, ip, requestId, at };
}

function membersOf(endpoint: WebhookEndpoint, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(endpoint).filter(([name]) => names.includes(name)));
}

function textOf(endpoint: WebhookEndpoint, name: string): string {
  return JSON.stringify(membersOf(endpoint, [name]));
}
