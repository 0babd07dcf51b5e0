import type { WebhookStores } from "@altseason/auth";
import { createIndexMarkStore } from "./index-mark-store.ts";
import type { Database } from "./open-database.ts";
import { createWebhookEndpointStore } from "./webhook-endpoint-store.ts";
import { createWebhookMessageStore } from "./webhook-message-store.ts";
import { createWebhookQueue } from "./webhook-queue.ts";

/** All that webhooks rest on, in Postgres or PGlite. */
export function createWebhookStores(database: Database): WebhookStores {
  return {
    endpoints: createWebhookEndpointStore(database),
    messages: createWebhookMessageStore(database),
    queue: createWebhookQueue(database),
    marks: createIndexMarkStore(database),
  };
}
