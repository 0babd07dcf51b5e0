import { createTestMessage } from "@altseason/auth";
import { testedWebhookSchema } from "@altseason/contract";
import { readIdempotencyKey } from "../../access/idempotency-key.ts";
import { originOf } from "../../keys/change-key.ts";
import { repeatableId } from "../../keys/repeatable-id.ts";
import { ApiProblem } from "../../problems/api-problem.ts";
import { requireWebhook } from "../../webhooks/require-webhook.ts";
import { creating } from "../keys/demands.ts";
import { NO_QUERY } from "../keys/key-path.ts";
import { createKeyRoute } from "../keys/key-route.ts";
import type { KeyRouteDependencies } from "../keys/key-route.ts";
import type { Route } from "../route.ts";
import { webhookPath } from "./webhook-path.ts";

/** `POST /v1/webhooks/:id/test` */
export function createTestWebhookRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "POST",
      path: "/v1/webhooks/:id/test",
      demands: creating("webhooks:write"),
      query: NO_QUERY,
      body: null,
      operation: {
        operationId: "testWebhook",
        tag: "Webhooks",
        summary: "Send a try",
        description:
          "A `webhook.test`, sent and tried again as every message is. What came of it stands among the deliveries.",
        path: webhookPath,
        okStatus: 202,
        okDescription: "It is on its way.",
        bodies: [
          {
            contentType: "application/json",
            schema: testedWebhookSchema,
            example: { messageId: "msg_4kD8sPw1ZqYn6Rtb" },
          },
        ],
        problems: ["not_found", "conflict"],
      },
      async answer(request) {
        const { access, caller, exchange } = request;
        const endpoint = await requireWebhook(request);
        if (endpoint.disabledAt !== null)
          throw new ApiProblem("conflict", { detail: "The endpoint is disabled: enable it first." });
        const idempotencyKey = readIdempotencyKey(exchange.context.req.header("idempotency-key"));
        const messageId = repeatableId("msg", caller.stored.key.id, `${endpoint.id}/${idempotencyKey}`);
        const message = createTestMessage(endpoint, messageId, access.now());
        await access.webhooks.messages.sendTest(endpoint, message, originOf(request));
        return { status: 202, body: { messageId } };
      },
    },
    dependencies,
  );
}
