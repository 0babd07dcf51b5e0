import { liveSecrets } from "@altseason/auth";
import type { WebhookDelivery, WebhookEndpoint } from "@altseason/auth";
import type { WebhookDeliveryBody, WebhookEndpointBody } from "@altseason/contract";
import { iso, isoOrNull } from "./key-view.ts";

/** An endpoint as its client sees it, with the secrets that sign now. */
export function describeWebhook(endpoint: WebhookEndpoint, now: number): WebhookEndpointBody {
  const { id, environment, url, description, events, variants, createdAt, disabledAt, disabledReason } =
    endpoint;
  return {
    id,
    environment,
    url,
    description,
    events: [...events],
    variants: [...variants],
    createdAt: iso(createdAt),
    disabledAt: isoOrNull(disabledAt),
    disabledReason,
    secrets: liveSecrets(endpoint.secrets, now).map((secret) => ({
      number: secret.number,
      createdAt: iso(secret.createdAt),
      retiresAt: isoOrNull(secret.retiresAt),
    })),
  };
}

/** A delivery as its client sees it. */
export function describeWebhookDelivery(delivery: WebhookDelivery): WebhookDeliveryBody {
  const { message, state, attempts, dueAt, log } = delivery;
  return {
    messageId: message.id,
    type: message.type,
    at: iso(message.at),
    state,
    attempts,
    dueAt: isoOrNull(dueAt),
    body: message.body,
    log: log.map(({ at, tookMs, status, error, answer }) => ({ at: iso(at), tookMs, status, error, answer })),
  };
}
