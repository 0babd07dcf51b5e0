import { and, asc, desc, eq, gte, inArray, lt, lte, or } from "drizzle-orm";
import { recordOfMessages } from "@altseason/auth";
import type { WebhookAttempt, WebhookMessageStore } from "@altseason/auth";
import { appendRecords } from "./audit-chain.ts";
import type { Database } from "./open-database.ts";
import { addMessage } from "./publish-drafts.ts";
import { webhookAttempt, webhookDelivery, webhookMessage, webhookSecret } from "./schema/index.ts";
import { toMessage, toState } from "./webhook-rows.ts";

/** Attempts that a list shows of each delivery. */
const SHOWN_ATTEMPTS = 10;

/** Messages of webhooks in Postgres or PGlite. */
export function createWebhookMessageStore({ orm }: Database): WebhookMessageStore {
  async function logOf(endpointId: string, messageId: string): Promise<readonly WebhookAttempt[]> {
    const { at, tookMs, status, error, answer } = webhookAttempt;
    const rows = await orm
      .select({ at, tookMs, status, error, answer })
      .from(webhookAttempt)
      .where(and(eq(webhookAttempt.endpointId, endpointId), eq(webhookAttempt.messageId, messageId)))
      .orderBy(desc(webhookAttempt.id))
      .limit(SHOWN_ATTEMPTS);
    return rows.toReversed();
  }

  return {
    sendTest: (endpoint, message, origin) =>
      orm.transaction(async (transaction) => {
        await addMessage(transaction, message, [endpoint.id]);
        const record = recordOfMessages(
          "webhook.tested",
          endpoint,
          { messageId: message.id },
          { ...origin, at: message.at },
        );
        await appendRecords(transaction, endpoint.clientId, [record]);
      }),
    async deliveries({ clientId, endpointId, state, messageId, before, limit }) {
      const rows = await orm
        .select({ delivery: webhookDelivery, message: webhookMessage })
        .from(webhookDelivery)
        .innerJoin(webhookMessage, eq(webhookMessage.id, webhookDelivery.messageId))
        .where(
          and(
            eq(webhookDelivery.endpointId, endpointId),
            eq(webhookMessage.clientId, clientId),
            state === undefined ? undefined : eq(webhookDelivery.state, state),
            messageId === undefined ? undefined : eq(webhookDelivery.messageId, messageId),
            before === undefined
              ? undefined
              : or(
                  lt(webhookDelivery.at, before.at),
                  and(eq(webhookDelivery.at, before.at), lt(webhookDelivery.messageId, before.messageId)),
                ),
          ),
        )
        .orderBy(desc(webhookDelivery.at), desc(webhookDelivery.messageId))
        .limit(limit);
      return Promise.all(
        rows.map(async ({ delivery, message }) => ({
          message: toMessage(message),
          endpointId,
          state: toState(delivery.state),
          attempts: delivery.attempts,
          dueAt: delivery.dueAt,
          log: await logOf(endpointId, message.id),
        })),
      );
    },
    replay: (endpoint, { messageId, from, to, state, limit }, origin) =>
      orm.transaction(async (transaction) => {
        const chosen = await transaction
          .select({ id: webhookDelivery.messageId })
          .from(webhookDelivery)
          .where(
            and(
              eq(webhookDelivery.endpointId, endpoint.id),
              messageId === undefined ? undefined : eq(webhookDelivery.messageId, messageId),
              from === undefined ? undefined : gte(webhookDelivery.at, from),
              to === undefined ? undefined : lte(webhookDelivery.at, to),
              state === undefined ? undefined : eq(webhookDelivery.state, state),
            ),
          )
          .orderBy(asc(webhookDelivery.at), asc(webhookDelivery.messageId))
          .limit(limit)
          .for("update");
        if (chosen.length === 0) return 0;
        await transaction
          .update(webhookDelivery)
          .set({ state: "pending", attempts: 0, dueAt: origin.at })
          .where(
            and(
              eq(webhookDelivery.endpointId, endpoint.id),
              inArray(
                webhookDelivery.messageId,
                chosen.map(({ id }) => id),
              ),
            ),
          );
        const detail = { replayed: chosen.length, messageId, from, to, state };
        const record = recordOfMessages("webhook.replayed", endpoint, detail, origin);
        await appendRecords(transaction, endpoint.clientId, [record]);
        return chosen.length;
      }),
    async prune(before) {
      await orm.delete(webhookMessage).where(lt(webhookMessage.at, before));
      await orm.delete(webhookSecret).where(lt(webhookSecret.retiresAt, before));
    },
  };
}
