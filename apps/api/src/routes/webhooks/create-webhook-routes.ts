import type { KeyRouteDependencies } from "../keys/key-route.ts";
import type { Route } from "../route.ts";
import { createCreateWebhookRoute } from "./create-webhook-route.ts";
import { createDeleteWebhookRoute } from "./delete-webhook-route.ts";
import { createReadWebhookRoutes } from "./read-webhook-routes.ts";
import { createReplayWebhookRoute } from "./replay-webhook-route.ts";
import { createRotateWebhookSecretRoute } from "./rotate-webhook-secret-route.ts";
import { createTestWebhookRoute } from "./test-webhook-route.ts";
import { createUpdateWebhookRoute } from "./update-webhook-route.ts";
import { createWebhookDeliveriesRoute } from "./webhook-deliveries-route.ts";

/** Every route of webhooks. */
export function createWebhookRoutes(dependencies: KeyRouteDependencies): readonly Route[] {
  return [
    ...createReadWebhookRoutes(dependencies),
    createCreateWebhookRoute(dependencies),
    createUpdateWebhookRoute(dependencies),
    createDeleteWebhookRoute(dependencies),
    createTestWebhookRoute(dependencies),
    createRotateWebhookSecretRoute(dependencies),
    createWebhookDeliveriesRoute(dependencies),
    createReplayWebhookRoute(dependencies),
  ];
}
