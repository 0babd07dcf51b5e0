import { WEBHOOK_LIMITS, formatWebhookSecret } from "@altseason/auth";
import { issuedWebhookSchema, rotateWebhookSecretSchema } from "@altseason/contract";
import { issuedWebhookExample } from "../../openapi/examples/webhook-example.ts";
import { describeWebhook } from "../../views/webhook-view.ts";
import { changeWebhook } from "../../webhooks/change-webhook.ts";
import { requireWebhook } from "../../webhooks/require-webhook.ts";
import { sealWebhookSecret } from "../../webhooks/seal-webhook-secret.ts";
import { creating } from "../keys/demands.ts";
import { NO_QUERY } from "../keys/key-path.ts";
import { createKeyRoute } from "../keys/key-route.ts";
import type { KeyRouteDependencies } from "../keys/key-route.ts";
import type { Route } from "../route.ts";
import { webhookPath } from "./webhook-path.ts";

/** `POST /v1/webhooks/:id/rotate-secret` */
export function createRotateWebhookSecretRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "POST",
      path: "/v1/webhooks/:id/rotate-secret",
      demands: creating("webhooks:write"),
      query: NO_QUERY,
      body: rotateWebhookSecretSchema,
      operation: {
        operationId: "rotateWebhookSecret",
        tag: "Webhooks",
        summary: "Rotate an endpoint's secret",
        description:
          "Until the overlap ends (24 h unless asked otherwise) every message has a signature by each secret, so that either verifies it. `overlapMs` 0 ends the old ones at once.",
        path: webhookPath,
        okStatus: 201,
        okDescription: "The endpoint and its new secret, told once.",
        bodies: [
          { contentType: "application/json", schema: issuedWebhookSchema, example: issuedWebhookExample },
        ],
        problems: ["not_found", "conflict", "out_of_range"],
      },
      async answer(request) {
        const { access, body } = request;
        const bytes = access.randomBytes(WEBHOOK_LIMITS.secretBytes);
        const command = { kind: "rotate-secret", overlapMs: body.overlapMs } as const;
        const changed = await changeWebhook(request, [command], (endpoint, number) =>
          sealWebhookSecret(endpoint, number, bytes, access),
        );
        const endpoint = describeWebhook(changed ?? (await requireWebhook(request)), access.now());
        return {
          status: 201,
          body: { endpoint, secret: formatWebhookSecret(bytes) },
          repeated: { endpoint, secret: null },
        };
      },
    },
    dependencies,
  );
}
