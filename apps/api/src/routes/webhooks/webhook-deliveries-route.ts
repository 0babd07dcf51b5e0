import { deliveryStateSchema, webhookDeliveryListSchema } from "@altseason/contract";
import type { WebhookDeliveryList } from "@altseason/contract";
import { z } from "zod";
import { webhookDeliveryExample } from "../../openapi/examples/webhook-example.ts";
import { cursorParameter, limitParameter } from "../../parameters/page-parameters.ts";
import { formatCursor } from "../../views/page.ts";
import { describeWebhookDelivery } from "../../views/webhook-view.ts";
import { requireWebhook } from "../../webhooks/require-webhook.ts";
import { reading } from "../keys/demands.ts";
import { createKeyRoute } from "../keys/key-route.ts";
import type { KeyRouteDependencies } from "../keys/key-route.ts";
import type { Route } from "../route.ts";
import { webhookPath } from "./webhook-path.ts";

const MOST = 100;
const UNLESS_GIVEN = 20;
const START = /^(\d{1,15})\/(\w{1,64})$/;
const example: WebhookDeliveryList = { deliveries: [webhookDeliveryExample], nextCursor: null };

/** `GET /v1/webhooks/:id/deliveries` */
export function createWebhookDeliveriesRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "GET",
      path: "/v1/webhooks/:id/deliveries",
      demands: reading("webhooks:write"),
      query: z.strictObject({
        state: deliveryStateSchema
          .optional()
          .meta({ description: "Only these; `dead` are the dead letters.", example: "dead" }),
        message: z
          .string()
          .optional()
          .meta({ description: "Only this message.", example: "msg_4kD8sPw1ZqYn6Rtb" }),
        limit: limitParameter(MOST, UNLESS_GIVEN),
        cursor: cursorParameter((start) => START.test(start)),
      }),
      body: null,
      operation: {
        operationId: "listWebhookDeliveries",
        tag: "Webhooks",
        summary: "What was sent, and what came of it",
        description:
          "Newest first, kept for 30 days: each message with its body, its last ten attempts and the beginning of what was answered.",
        path: webhookPath,
        okDescription: "A page of deliveries.",
        bodies: [{ contentType: "application/json", schema: webhookDeliveryListSchema, example }],
        problems: ["not_found"],
      },
      async answer(request) {
        const { access, query } = request;
        const { id, clientId } = await requireWebhook(request);
        const found = await access.webhooks.messages.deliveries({
          clientId,
          endpointId: id,
          state: query.state,
          messageId: query.message,
          before: startOf(query.cursor),
          limit: query.limit + 1,
        });
        const page = found.slice(0, query.limit);
        const last = page.at(-1)?.message;
        const hasMore = found.length > query.limit && last !== undefined;
        const body: WebhookDeliveryList = {
          deliveries: page.map((delivery) => describeWebhookDelivery(delivery)),
          nextCursor: hasMore ? formatCursor(`${last.at}/${last.id}`) : null,
        };
        return { body };
      },
    },
    dependencies,
  );
}

function startOf(
  cursor: string | undefined,
): { readonly at: number; readonly messageId: string } | undefined {
  const [, at, messageId = ""] = START.exec(cursor ?? "") ?? [];
  return at === undefined ? undefined : { at: Number(at), messageId };
}
