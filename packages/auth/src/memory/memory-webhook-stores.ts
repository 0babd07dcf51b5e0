import type { KeyEnvironment } from "../keys/api-key.ts";
import { WEBHOOK_LIMITS, liveSecrets } from "../webhooks/webhook-endpoint.ts";
import type { WebhookEndpoint } from "../webhooks/webhook-endpoint.ts";
import { createMessage, isWanted } from "../webhooks/webhook-message.ts";
import type { WebhookDraft, WebhookMessage } from "../webhooks/webhook-message.ts";
import { recordOfMessages, recordOfWebhook } from "../webhooks/webhook-record.ts";
import type { IndexMark, WebhookStores } from "../webhooks/webhook-stores.ts";
import type { MemoryAuditStore } from "./memory-audit-store.ts";
import { createMemoryDeliveries } from "./memory-deliveries.ts";

/** Webhooks in memory, and the way in for what other stores write. */
export interface MemoryWebhookStores extends WebhookStores {
  publishNow(clientId: string, drafts: readonly WebhookDraft[]): void;
}

/** Webhooks in memory, for a single process; `environmentOf` tells the world of a key. */
export function createMemoryWebhookStores(
  audit: MemoryAuditStore,
  environmentOf: (keyId: string) => KeyEnvironment | null,
): MemoryWebhookStores {
  const endpoints = new Map<string, WebhookEndpoint>();
  const secrets = new Map<string, ReadonlyMap<number, Uint8Array>>();
  const marks = new Map<string, IndexMark>();
  const deliveries = createMemoryDeliveries((id) => endpoints.get(id)?.disabledAt === null);
  const inOrder = (): readonly WebhookEndpoint[] =>
    [...endpoints.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const find = (clientId: string, id: string): WebhookEndpoint | null => {
    const found = endpoints.get(id);
    return found?.clientId === clientId ? found : null;
  };

  function publishNow(clientId: string | null, drafts: readonly WebhookDraft[]): void {
    for (const draft of drafts) {
      const keyId = "keyId" in draft.about ? draft.about.keyId : null;
      const environment = keyId === null ? null : environmentOf(keyId);
      for (const endpoint of inOrder()) {
        const isOwn = clientId === null || endpoint.clientId === clientId;
        if (isOwn && isWanted(endpoint, draft, environment))
          deliveries.add(endpoint.id, createMessage(endpoint.clientId, draft));
      }
    }
  }

  return {
    publishNow,
    endpoints: {
      async add(endpoint, secret, origin) {
        const { id, clientId } = endpoint;
        if (endpoints.has(id)) throw new RangeError(`endpoint: expected an id of its own, got ${id}`);
        const own = inOrder().filter((other) => other.clientId === clientId);
        if (own.length >= WEBHOOK_LIMITS.endpoints) return false;
        const record = { ...origin, at: endpoint.createdAt };
        audit.appendNow(clientId, [recordOfWebhook("webhook.created", null, endpoint, record)]);
        endpoints.set(id, endpoint);
        secrets.set(id, new Map([[endpoint.secrets[0]?.number ?? 1, secret]]));
        return true;
      },
      find: async (clientId, id) => find(clientId, id),
      list: async (clientId) => inOrder().filter((endpoint) => endpoint.clientId === clientId),
      async change(clientId, id, origin, decide) {
        const before = find(clientId, id);
        if (before === null) return null;
        const { transition, secret } = decide(before);
        if (!transition.applied || transition.action === null) return transition;
        const { endpoint, action } = transition;
        audit.appendNow(clientId, [recordOfWebhook(action, before, endpoint, origin)]);
        if (endpoint === null) {
          endpoints.delete(id);
          secrets.delete(id);
          deliveries.drop(id);
          return transition;
        }
        endpoints.set(id, endpoint);
        const added = endpoint.secrets.at(-1);
        if (secret !== null && added !== undefined)
          secrets.set(id, new Map([...(secrets.get(id) ?? []), [added.number, secret]]));
        return transition;
      },
      async secretsOf(id, now) {
        const own = secrets.get(id);
        return liveSecrets(endpoints.get(id)?.secrets ?? [], now).flatMap(({ number }) => {
          const sealed = own?.get(number);
          return sealed === undefined ? [] : [{ number, sealed }];
        });
      },
    },
    messages: {
      async sendTest(endpoint, message: WebhookMessage, origin) {
        const record = { ...origin, at: message.at };
        audit.appendNow(endpoint.clientId, [
          recordOfMessages("webhook.tested", endpoint, { messageId: message.id }, record),
        ]);
        deliveries.add(endpoint.id, message);
      },
      deliveries: async (query) => deliveries.list(query),
      async replay(endpoint, selection, origin) {
        const replayed = deliveries.replay(endpoint.id, selection, origin.at);
        const { limit: _limit, ...asked } = selection;
        if (replayed > 0) {
          const detail = { replayed, ...asked };
          audit.appendNow(endpoint.clientId, [
            recordOfMessages("webhook.replayed", endpoint, detail, origin),
          ]);
        }
        return replayed;
      },
      prune: async (before) => deliveries.prune(before),
    },
    queue: {
      dueEndpoints: async (now, except, limit) =>
        deliveries
          .dueEndpoints(now, except)
          .slice(0, limit)
          .flatMap((endpointId) => {
            const clientId = endpoints.get(endpointId)?.clientId;
            return clientId === undefined ? [] : [{ clientId, endpointId }];
          }),
      claim: async (endpointId, now, leaseMs, limit) => deliveries.claim(endpointId, now, leaseMs, limit),
      settle: async (delivery, attempt, verdict) => deliveries.settle(delivery, attempt, verdict),
    },
    marks: {
      async advance(dataSetId, variant, judge) {
        const name = `${dataSetId} ${variant}`;
        const judged = judge(marks.get(name) ?? null);
        if (judged === null) return [];
        marks.set(name, judged.mark);
        publishNow(null, judged.drafts);
        return judged.drafts;
      },
    },
  };
}
