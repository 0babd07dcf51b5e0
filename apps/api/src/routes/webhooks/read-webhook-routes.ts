import { webhookEndpointSchema, webhookListSchema } from "@altseason/contract";
import type { WebhookList } from "@altseason/contract";
import { isInSight } from "../../keys/require-key.ts";
import { webhookExample } from "../../openapi/examples/webhook-example.ts";
import { describeWebhook } from "../../views/webhook-view.ts";
import { requireWebhook } from "../../webhooks/require-webhook.ts";
import { reading } from "../keys/demands.ts";
import { NO_QUERY } from "../keys/key-path.ts";
import { createKeyRoute } from "../keys/key-route.ts";
import type { KeyRouteDependencies } from "../keys/key-route.ts";
import type { Route } from "../route.ts";
import { webhookPath } from "./webhook-path.ts";

/** `GET /v1/webhooks` and `/v1/webhooks/:id` */
export function createReadWebhookRoutes(dependencies: KeyRouteDependencies): readonly Route[] {
  const common = {
    method: "GET",
    demands: reading("webhooks:write"),
    query: NO_QUERY,
    body: null,
  } as const;
  const example: WebhookList = { endpoints: [webhookExample] };
  return [
    createKeyRoute(
      {
        ...common,
        path: "/v1/webhooks",
        operation: {
          operationId: "listWebhooks",
          tag: "Webhooks",
          summary: "Your endpoints",
          description:
            "All of them, at most 20. Keys of `test` and `dev` see the endpoints of their own world alone.",
          okDescription: "The endpoints, without their secrets.",
          bodies: [{ contentType: "application/json", schema: webhookListSchema, example }],
          problems: [],
        },
        async answer({ access, caller }) {
          const { key } = caller.stored;
          const endpoints = await access.webhooks.endpoints.list(key.clientId);
          const seen = endpoints.filter((endpoint) => isInSight(key, endpoint));
          const body: WebhookList = {
            endpoints: seen.map((endpoint) => describeWebhook(endpoint, access.now())),
          };
          return { body };
        },
      },
      dependencies,
    ),
    createKeyRoute(
      {
        ...common,
        path: "/v1/webhooks/:id",
        operation: {
          operationId: "getWebhook",
          tag: "Webhooks",
          summary: "One endpoint",
          description: "With the secrets that sign now, by number; their text was told when they were made.",
          path: webhookPath,
          okDescription: "The endpoint.",
          bodies: [
            { contentType: "application/json", schema: webhookEndpointSchema, example: webhookExample },
          ],
          problems: ["not_found"],
        },
        async answer(request) {
          return { body: describeWebhook(await requireWebhook(request), request.access.now()) };
        },
      },
      dependencies,
    ),
  ];
}
