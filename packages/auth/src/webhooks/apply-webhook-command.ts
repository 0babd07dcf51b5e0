import type { WebhookDisabledReason, WebhookEndpoint } from "./webhook-endpoint.ts";
import { WEBHOOK_LIMITS, liveSecrets } from "./webhook-endpoint.ts";

/** What may be changed of an endpoint. */
export type WebhookChanges = Partial<Pick<WebhookEndpoint, "url" | "description" | "events" | "variants">>;

/** What can be done to an endpoint. `overlapMs`: how long the replaced secret goes on signing. */
export type WebhookCommand =
  | { readonly kind: "update"; readonly changes: WebhookChanges }
  | { readonly kind: "enable" }
  | { readonly kind: "disable"; readonly reason: WebhookDisabledReason }
  | { readonly kind: "rotate-secret"; readonly overlapMs: number }
  | { readonly kind: "delete" };

/** What happens to endpoints; each change leaves one entry in the audit trail. */
export type WebhookAction =
  | "webhook.created"
  | "webhook.updated"
  | "webhook.enabled"
  | "webhook.disabled"
  | "webhook.secret.rotated"
  | "webhook.deleted"
  | "webhook.tested"
  | "webhook.replayed";

/** What became of a command; `action` null: it was so already, and nothing is written. `endpoint` null: it is gone. */
export type WebhookTransition =
  | {
      readonly applied: true;
      readonly endpoint: WebhookEndpoint | null;
      readonly action: WebhookAction | null;
    }
  | { readonly applied: false; readonly reason: WebhookRefusalReason; readonly detail: string };

export type WebhookRefusalReason = "too_many_live_secrets" | "overlap_out_of_range";

/** Carries a command out on an endpoint: a pure function of the endpoint, the command and the time. */
export function applyWebhookCommand(
  endpoint: WebhookEndpoint,
  command: WebhookCommand,
  now: number,
): WebhookTransition {
  switch (command.kind) {
    case "update": {
      const changed = { ...endpoint, ...command.changes };
      const isSame = JSON.stringify(changed) === JSON.stringify(endpoint);
      return isSame ? done(endpoint, null) : done(changed, "webhook.updated");
    }
    case "enable":
      if (endpoint.disabledAt === null) return done(endpoint, null);
      return done({ ...endpoint, disabledAt: null, disabledReason: null }, "webhook.enabled");
    case "disable":
      if (endpoint.disabledAt !== null) return done(endpoint, null);
      return done({ ...endpoint, disabledAt: now, disabledReason: command.reason }, "webhook.disabled");
    case "rotate-secret":
      return rotateSecret(endpoint, command.overlapMs, now);
    default:
      return done(null, "webhook.deleted");
  }
}

/** Secrets replaced earlier keep their own end: a second rotation never cuts the first one's overlap short. */
function rotateSecret(endpoint: WebhookEndpoint, overlapMs: number, now: number): WebhookTransition {
  if (!Number.isInteger(overlapMs) || overlapMs < 0 || overlapMs > WEBHOOK_LIMITS.maxOverlapMs) {
    const detail = `overlapMs: expected 0 to ${WEBHOOK_LIMITS.maxOverlapMs}, got ${overlapMs}`;
    return { applied: false, reason: "overlap_out_of_range", detail };
  }
  const number = Math.max(0, ...endpoint.secrets.map((secret) => secret.number)) + 1;
  const replaced = endpoint.secrets.map((secret) => ({
    ...secret,
    retiresAt: Math.min(secret.retiresAt ?? Number.POSITIVE_INFINITY, now + overlapMs),
  }));
  const kept = liveSecrets(overlapMs === 0 ? [] : replaced, now);
  if (kept.length >= WEBHOOK_LIMITS.liveSecrets) {
    const detail = `${kept.length} secrets still sign; wait for the first to end, or rotate with overlapMs 0`;
    return { applied: false, reason: "too_many_live_secrets", detail };
  }
  const secrets = [...kept, { number, createdAt: now, retiresAt: null }];
  return done({ ...endpoint, secrets }, "webhook.secret.rotated");
}

function done(endpoint: WebhookEndpoint | null, action: WebhookAction | null): WebhookTransition {
  return { applied: true, endpoint, action };
}
