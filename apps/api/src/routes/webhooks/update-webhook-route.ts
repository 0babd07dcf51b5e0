import type { WebhookChanges, WebhookCommand } from "@altseason/auth";
import { updateWebhookSchema, webhookEndpointSchema } from "@altseason/contract";
import type { z } from "zod";
import { definedMembers } from "../../keys/defined-members.ts";
import { webhookExample } from "../../openapi/examples/webhook-example.ts";
import { describeWebhook } from "../../views/webhook-view.ts";
import { changeWebhook } from "../../webhooks/change-webhook.ts";
import { checkWebhook } from "../../webhooks/check-webhook.ts";
import { requireWebhook } from "../../webhooks/require-webhook.ts";
import { changing } from "../keys/demands.ts";
import { NO_QUERY } from "../keys/key-path.ts";
import { createKeyRoute } from "../keys/key-route.ts";
import type { KeyRouteDependencies } from "../keys/key-route.ts";
import type { Route } from "../route.ts";
import { webhookPath } from "./webhook-path.ts";

/** `PATCH /v1/webhooks/:id` */
export function createUpdateWebhookRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "PATCH",
      path: "/v1/webhooks/:id",
      demands: changing("webhooks:write"),
      query: NO_QUERY,
      body: updateWebhookSchema,
      operation: {
        operationId: "updateWebhook",
        tag: "Webhooks",
        summary: "Change an endpoint",
        description:
          "What is left out stays. `isEnabled` turns it off and on; on again after a 410 as well. What was under way waits meanwhile.",
        path: webhookPath,
        okDescription: "The endpoint as it is now.",
        bodies: [{ contentType: "application/json", schema: webhookEndpointSchema, example: webhookExample }],
        problems: ["not_found"],
      },
      async answer(request) {
        const { access, body } = request;
        checkWebhook(body, access.webhookTargets);
        const endpoint = (await changeWebhook(request, commandsOf(body))) ?? (await requireWebhook(request));
        return { body: describeWebhook(endpoint, access.now()) };
      },
    },
    dependencies,
  );
}

function commandsOf({ isEnabled, ...rest }: z.output<typeof updateWebhookSchema>): readonly WebhookCommand[] {
  const changes: WebhookChanges = definedMembers(rest);
  const commands: WebhookCommand[] = [];
  if (Object.keys(changes).length > 0) commands.push({ kind: "update", changes });
  if (isEnabled === true) commands.push({ kind: "enable" });
  if (isEnabled === false) commands.push({ kind: "disable", reason: "by-owner" });
  return commands;
}
