import { and, asc, count, eq, gt, inArray, isNull, notInArray, or, sql } from "drizzle-orm";
import { WEBHOOK_LIMITS, recordOfWebhook } from "@altseason/auth";
import type { WebhookEndpoint, WebhookEndpointStore } from "@altseason/auth";
import { appendRecords } from "./audit-chain.ts";
import type { Database } from "./open-database.ts";
import { webhookEndpoint, webhookSecret } from "./schema/index.ts";
import type { Transaction } from "./transaction.ts";
import { fromEndpoint, toEndpoint } from "./webhook-rows.ts";

/** Endpoints of webhooks in Postgres or PGlite, each change with its audit entry in one transaction. */
export function createWebhookEndpointStore({ orm }: Database): WebhookEndpointStore {
  return {
    add: (endpoint, secret, origin) =>
      orm.transaction(async (transaction) => {
        const { id, clientId, createdAt } = endpoint;
        const lockName = JSON.stringify(["webhooks", clientId]);
        await transaction.execute(sql`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`);
        const [row] = await transaction
          .select({ own: count() })
          .from(webhookEndpoint)
          .where(eq(webhookEndpoint.clientId, clientId));
        if ((row?.own ?? 0) >= WEBHOOK_LIMITS.endpoints) return false;
        await transaction.insert(webhookEndpoint).values(fromEndpoint(endpoint));
        await writeSecrets(transaction, endpoint, secret);
        const record = recordOfWebhook("webhook.created", null, endpoint, { ...origin, at: createdAt });
        await appendRecords(transaction, clientId, [{ ...record, target: id }]);
        return true;
      }),
    async find(clientId, endpointId) {
      const [endpoint] = await read(
        orm,
        and(eq(webhookEndpoint.id, endpointId), eq(webhookEndpoint.clientId, clientId)),
      );
      return endpoint ?? null;
    },
    list: (clientId) => read(orm, eq(webhookEndpoint.clientId, clientId)),
    change: (clientId, endpointId, origin, decide) =>
      orm.transaction(async (transaction) => {
        const own = and(eq(webhookEndpoint.id, endpointId), eq(webhookEndpoint.clientId, clientId));
        const locked = transaction.select({ id: webhookEndpoint.id }).from(webhookEndpoint).where(own);
        // Not "for update": what appends to the chain meanwhile needs the endpoint to stay, and we wait for the chain below.
        if ((await locked.for("no key update")).length === 0) return null;
        const [before] = await read(transaction, own);
        if (before === undefined) return null;
        const { transition, secret } = decide(before);
        if (!transition.applied || transition.action === null) return transition;
        const { endpoint, action } = transition;
        await appendRecords(transaction, clientId, [recordOfWebhook(action, before, endpoint, origin)]);
        if (endpoint === null) await transaction.delete(webhookEndpoint).where(own);
        else {
          await transaction.update(webhookEndpoint).set(fromEndpoint(endpoint)).where(own);
          await writeSecrets(transaction, endpoint, secret);
        }
        return transition;
      }),
    secretsOf: (endpointId, now) =>
      orm
        .select({ number: webhookSecret.number, sealed: webhookSecret.sealed })
        .from(webhookSecret)
        .where(
          and(
            eq(webhookSecret.endpointId, endpointId),
            or(isNull(webhookSecret.retiresAt), gt(webhookSecret.retiresAt, now)),
          ),
        )
        .orderBy(asc(webhookSecret.number)),
  };
}

/** Writes when each secret ends, the bytes of the last where it is new, and forgets those that are no longer there. */
async function writeSecrets(
  transaction: Transaction,
  { id, secrets }: WebhookEndpoint,
  sealed: Uint8Array | null,
): Promise<void> {
  const last = secrets.at(-1);
  const numbers = secrets.map(({ number }) => number);
  await transaction
    .delete(webhookSecret)
    .where(and(eq(webhookSecret.endpointId, id), notInArray(webhookSecret.number, numbers)));
  for (const { number, createdAt, retiresAt } of secrets) {
    if (number === last?.number && sealed !== null)
      await transaction
        .insert(webhookSecret)
        .values({ endpointId: id, number, createdAt, retiresAt, sealed });
    else
      await transaction
        .update(webhookSecret)
        .set({ retiresAt })
        .where(and(eq(webhookSecret.endpointId, id), eq(webhookSecret.number, number)));
  }
}

async function read(
  from: Pick<Database["orm"], "select">,
  where: ReturnType<typeof and>,
): Promise<readonly WebhookEndpoint[]> {
  const rows = await from.select().from(webhookEndpoint).where(where).orderBy(asc(webhookEndpoint.id));
  if (rows.length === 0) return [];
  const { endpointId, number, createdAt, retiresAt } = webhookSecret;
  const secrets = await from
    .select({ endpointId, number, createdAt, retiresAt })
    .from(webhookSecret)
    .where(
      inArray(
        webhookSecret.endpointId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(webhookSecret.number));
  const own = Map.groupBy(secrets, (secret) => secret.endpointId);
  return rows.map((row) => toEndpoint(row, own.get(row.id) ?? []));
}
