import { and, arrayContains, eq, inArray, isNull } from "drizzle-orm";
import { createMessage, isWanted } from "@altseason/auth";
import type { KeyEnvironment, WebhookDraft, WebhookMessage } from "@altseason/auth";
import { apiKey, webhookDelivery, webhookEndpoint, webhookMessage } from "./schema/index.ts";
import type { Transaction } from "./transaction.ts";
import { toEndpoint } from "./webhook-rows.ts";

/**
 * Writes drafts as messages to the endpoints that want them, within the transaction of what they tell: of both or neither.
 * Null: to all clients. A message that is there already is not written again.
 */
export async function publishDrafts(
  transaction: Transaction,
  clientId: string | null,
  drafts: readonly WebhookDraft[],
): Promise<void> {
  for (const draft of drafts) {
    const rows = await transaction
      .select()
      .from(webhookEndpoint)
      .where(
        and(
          clientId === null ? undefined : eq(webhookEndpoint.clientId, clientId),
          isNull(webhookEndpoint.disabledAt),
          arrayContains(webhookEndpoint.events, [draft.type]),
        ),
      );
    if (rows.length === 0) continue;
    const environment = await environmentOf(transaction, draft);
    const wanting = rows
      .map((row) => toEndpoint(row, []))
      .filter((endpoint) => isWanted(endpoint, draft, environment));
    for (const [owner, endpoints] of Map.groupBy(wanting, (endpoint) => endpoint.clientId)) {
      const ids = endpoints.map(({ id }) => id);
      await addMessage(transaction, createMessage(owner, draft), ids);
    }
  }
}

/** Writes a message and its deliveries, due at once. */
export async function addMessage(
  transaction: Transaction,
  message: WebhookMessage,
  endpointIds: readonly string[],
): Promise<void> {
  // An endpoint that is deleted meanwhile waits for this lock, or is gone and gets nothing.
  const present = await transaction
    .select({ id: webhookEndpoint.id })
    .from(webhookEndpoint)
    .where(inArray(webhookEndpoint.id, [...endpointIds]))
    .orderBy(webhookEndpoint.id)
    .for("key share");
  if (present.length === 0) return;
  const { id: messageId, at } = message;
  await transaction.insert(webhookMessage).values(message).onConflictDoNothing();
  const due = { messageId, at, state: "pending", attempts: 0, dueAt: at };
  await transaction
    .insert(webhookDelivery)
    .values(present.map(({ id }) => ({ ...due, endpointId: id })))
    .onConflictDoNothing();
}

async function environmentOf(
  transaction: Transaction,
  { about }: WebhookDraft,
): Promise<KeyEnvironment | null> {
  if (!("keyId" in about) || about.keyId === null) return null;
  const [row] = await transaction
    .select({ environment: apiKey.environment })
    .from(apiKey)
    .where(eq(apiKey.id, about.keyId));
  return row === undefined ? null : (row.environment as KeyEnvironment);
}
