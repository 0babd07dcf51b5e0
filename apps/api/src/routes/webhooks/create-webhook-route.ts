import { DEFAULT_VARIANT } from "@altseason/core";
import { WEBHOOK_LIMITS, formatWebhookSecret } from "@altseason/auth";
import type { WebhookEndpoint } from "@altseason/auth";
import { createWebhookSchema, issuedWebhookSchema } from "@altseason/contract";
import type { IssuedWebhook } from "@altseason/contract";
import { readIdempotencyKey } from "../../access/idempotency-key.ts";
import { originOf } from "../../keys/change-key.ts";
import { repeatableId } from "../../keys/repeatable-id.ts";
import { issuedWebhookExample } from "../../openapi/examples/webhook-example.ts";
import { ApiProblem } from "../../problems/api-problem.ts";
import { describeWebhook } from "../../views/webhook-view.ts";
import { checkWebhook } from "../../webhooks/check-webhook.ts";
import { sealWebhookSecret } from "../../webhooks/seal-webhook-secret.ts";
import { creating } from "../keys/demands.ts";
import { NO_QUERY } from "../keys/key-path.ts";
import { createKeyRoute } from "../keys/key-route.ts";
import type { KeyRouteDependencies } from "../keys/key-route.ts";
import type { Route } from "../route.ts";

/** `POST /v1/webhooks` */
export function createCreateWebhookRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "POST",
      path: "/v1/webhooks",
      demands: creating("webhooks:write"),
      query: NO_QUERY,
      body: createWebhookSchema,
      operation: {
        operationId: "createWebhook",
        tag: "Webhooks",
        summary: "Make an endpoint",
        description:
          "It is sent to from now on. Its secret (`whsec_` and base64) is told in this answer and never again. Addresses are https, of the public internet, and are looked at again at each delivery.",
        okStatus: 201,
        okDescription: "The endpoint and its secret.",
        bodies: [
          { contentType: "application/json", schema: issuedWebhookSchema, example: issuedWebhookExample },
        ],
        problems: ["conflict"],
      },
      async answer(request) {
        const { access, caller, body, exchange } = request;
        const { key } = caller.stored;
        const now = access.now();
        checkWebhook(body, access.webhookTargets);
        const idempotencyKey = readIdempotencyKey(exchange.context.req.header("idempotency-key"));
        const id = repeatableId("hook", key.id, idempotencyKey);
        const made = await access.webhooks.endpoints.find(key.clientId, id);
        // Made before a crash: its secret was told to nobody, and is rotated by its owner.
        if (made !== null)
          return { status: 201, body: { endpoint: describeWebhook(made, now), secret: null } };
        const endpoint: WebhookEndpoint = {
          id,
          clientId: key.clientId,
          environment: key.environment,
          url: body.url,
          description: body.description ?? "",
          events: [...new Set(body.events)],
          variants: [...new Set(body.variants ?? [DEFAULT_VARIANT])],
          createdAt: now,
          disabledAt: null,
          disabledReason: null,
          secrets: [{ number: 1, createdAt: now, retiresAt: null }],
        };
        const bytes = access.randomBytes(WEBHOOK_LIMITS.secretBytes);
        const sealed = await sealWebhookSecret(endpoint, 1, bytes, access);
        const isAdded = await access.webhooks.endpoints.add(endpoint, sealed, originOf(request));
        if (!isAdded) {
          const detail = `You have ${WEBHOOK_LIMITS.endpoints} endpoints, as many as there may be.`;
          throw new ApiProblem("conflict", { detail });
        }
        const described = describeWebhook(endpoint, now);
        const issued: IssuedWebhook = { endpoint: described, secret: formatWebhookSecret(bytes) };
        return {
          status: 201,
          body: issued,
          repeated: { endpoint: described, secret: null },
          headers: { location: `/v1/webhooks/${id}` },
        };
      },
    },
    dependencies,
  );
}
