import { and, asc, eq, inArray, isNull, lte, min, notInArray, sql } from "drizzle-orm";
import type { WebhookQueue } from "@altseason/auth";
import type { Database } from "./open-database.ts";
import { webhookAttempt, webhookDelivery, webhookEndpoint, webhookMessage } from "./schema/index.ts";
import { storable, toMessage } from "./webhook-rows.ts";

/** Deliveries in Postgres or PGlite, taken by any number of senders, each by one at a time. */
export function createWebhookQueue({ orm }: Database): WebhookQueue {
  return {
    dueEndpoints: (now, except, limit) =>
      orm
        .select({ clientId: webhookEndpoint.clientId, endpointId: webhookEndpoint.id })
        .from(webhookDelivery)
        .innerJoin(webhookEndpoint, eq(webhookEndpoint.id, webhookDelivery.endpointId))
        .where(
          and(
            lte(webhookDelivery.dueAt, now),
            isNull(webhookEndpoint.disabledAt),
            except.length === 0 ? undefined : notInArray(webhookEndpoint.id, [...except]),
          ),
        )
        .groupBy(webhookEndpoint.id)
        .orderBy(asc(min(webhookDelivery.dueAt)))
        .limit(limit),
    claim: (endpointId, now, leaseMs, limit) =>
      orm.transaction(async (transaction) => {
        const leaseUntil = now + leaseMs;
        const rows = await transaction
          .select({ messageId: webhookDelivery.messageId, attempts: webhookDelivery.attempts })
          .from(webhookDelivery)
          .where(and(eq(webhookDelivery.endpointId, endpointId), lte(webhookDelivery.dueAt, now)))
          .orderBy(asc(webhookDelivery.dueAt))
          .limit(limit)
          .for("update", { skipLocked: true });
        if (rows.length === 0) return [];
        const ids = rows.map(({ messageId }) => messageId);
        await transaction
          .update(webhookDelivery)
          .set({ dueAt: leaseUntil })
          .where(and(eq(webhookDelivery.endpointId, endpointId), inArray(webhookDelivery.messageId, ids)));
        const messages = await transaction
          .select()
          .from(webhookMessage)
          .where(inArray(webhookMessage.id, ids));
        return messages.map((message) => ({
          message: toMessage(message),
          endpointId,
          attempts: rows.find(({ messageId }) => messageId === message.id)?.attempts ?? 0,
          leaseUntil,
        }));
      }),
    settle: ({ endpointId, message, leaseUntil }, attempt, verdict) =>
      orm.transaction(async (transaction) => {
        const own = and(
          eq(webhookDelivery.endpointId, endpointId),
          eq(webhookDelivery.messageId, message.id),
        );
        const [known] = await transaction.select().from(webhookDelivery).where(own).for("update");
        if (known === undefined) return;
        await transaction.insert(webhookAttempt).values({
          ...attempt,
          tookMs: Math.round(attempt.tookMs),
          answer: storable(attempt.answer),
          endpointId,
          messageId: message.id,
        });
        if (known.dueAt !== leaseUntil && verdict.state !== "delivered") return;
        await transaction
          .update(webhookDelivery)
          .set({
            attempts: sql`${webhookDelivery.attempts} + 1`,
            state: verdict.state === "gone" ? "dead" : verdict.state,
            dueAt: verdict.state === "pending" ? verdict.dueAt : null,
          })
          .where(own);
      }),
  };
}
