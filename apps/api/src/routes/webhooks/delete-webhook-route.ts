import { deletedWebhookSchema } from "@altseason/contract";
import { iso } from "../../views/key-view.ts";
import { changeWebhook } from "../../webhooks/change-webhook.ts";
import { changing } from "../keys/demands.ts";
import { NO_QUERY } from "../keys/key-path.ts";
import { createKeyRoute } from "../keys/key-route.ts";
import type { KeyRouteDependencies } from "../keys/key-route.ts";
import type { Route } from "../route.ts";
import { webhookPath } from "./webhook-path.ts";

/** `DELETE /v1/webhooks/:id` */
export function createDeleteWebhookRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "DELETE",
      path: "/v1/webhooks/:id",
      demands: changing("webhooks:write"),
      query: NO_QUERY,
      body: null,
      operation: {
        operationId: "deleteWebhook",
        tag: "Webhooks",
        summary: "Remove an endpoint",
        description: "With its secrets and all its deliveries, for good.",
        path: webhookPath,
        okDescription: "It is gone.",
        bodies: [
          {
            contentType: "application/json",
            schema: deletedWebhookSchema,
            example: { id: "hook_9tR4wQz72LmXvB1d", deletedAt: "2026-03-01T12:10:00.000Z" },
          },
        ],
        problems: ["not_found"],
      },
      async answer(request) {
        await changeWebhook(request, [{ kind: "delete" }]);
        return { body: { id: request.part("id"), deletedAt: iso(request.access.now()) } };
      },
    },
    dependencies,
  );
}
