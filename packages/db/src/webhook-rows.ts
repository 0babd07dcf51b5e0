import type { WebhookDelivery, WebhookEndpoint, WebhookMessage } from "@altseason/auth";
import type { webhookEndpoint, webhookMessage, webhookSecret } from "./schema/index.ts";

type EndpointRow = typeof webhookEndpoint.$inferSelect;
type SecretRow = Pick<typeof webhookSecret.$inferSelect, "number" | "createdAt" | "retiresAt">;

/** An endpoint's row; its secrets have rows of their own. */
export function fromEndpoint({
  secrets: _secrets,
  events,
  variants,
  ...rest
}: WebhookEndpoint): typeof webhookEndpoint.$inferInsert {
  return { ...rest, events: [...events], variants: [...variants] };
}

/** An endpoint from its row and those of its secrets, in order. The columns hold what `fromEndpoint` wrote. */
export function toEndpoint(row: EndpointRow, secrets: readonly SecretRow[]): WebhookEndpoint {
  return {
    ...row,
    secrets: secrets.map(({ number, createdAt, retiresAt }) => ({ number, createdAt, retiresAt })),
  } as WebhookEndpoint;
}

/** A message from its row. */
export function toMessage(row: typeof webhookMessage.$inferSelect): WebhookMessage {
  return row as WebhookMessage;
}

/** Postgres keeps no NUL in text; what an endpoint answers may hold any. */
export function storable(text: string): string {
  return text.replaceAll("\u0000", "\ufffd");
}

/** The state that a column holds. */
export function toState(state: string): WebhookDelivery["state"] {
  return state === "delivered" || state === "dead" ? state : "pending";
}
