import { WEBHOOK_LIMITS } from "@altseason/auth";
import { replayWebhookSchema, replayedWebhookSchema } from "@altseason/contract";
import { originOf } from "../../keys/change-key.ts";
import { ApiProblem } from "../../problems/api-problem.ts";
import { requireWebhook } from "../../webhooks/require-webhook.ts";
import { creating } from "../keys/demands.ts";
import { NO_QUERY } from "../keys/key-path.ts";
import { createKeyRoute } from "../keys/key-route.ts";
import type { KeyRouteDependencies } from "../keys/key-route.ts";
import type { Route } from "../route.ts";
import { webhookPath } from "./webhook-path.ts";

/** `POST /v1/webhooks/:id/replay` */
export function createReplayWebhookRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "POST",
      path: "/v1/webhooks/:id/replay",
      demands: creating("webhooks:write"),
      query: NO_QUERY,
      body: replayWebhookSchema,
      operation: {
        operationId: "replayWebhook",
        tag: "Webhooks",
        summary: "Send messages again",
        description:
          "One, or those of a time or state, oldest first, 1,000 at most: under the same id and with the same body, their schedule from its start. A receiver that remembers ids takes none twice.",
        path: webhookPath,
        okStatus: 202,
        okDescription: "How many are on their way again.",
        bodies: [
          {
            contentType: "application/json",
            schema: replayedWebhookSchema,
            example: { replayed: 3, isComplete: true },
          },
        ],
        problems: ["not_found"],
      },
      async answer(request) {
        const { access, body } = request;
        const endpoint = await requireWebhook(request);
        const replayed = await access.webhooks.messages.replay(
          endpoint,
          {
            messageId: body.messageId,
            state: body.state,
            from: momentOf(body.from),
            to: momentOf(body.to),
            limit: WEBHOOK_LIMITS.replayed,
          },
          { ...originOf(request), at: access.now() },
        );
        if (replayed === 0 && body.messageId !== undefined)
          throw new ApiProblem("not_found", { detail: "The endpoint has no message of that id." });
        return { status: 202, body: { replayed, isComplete: replayed < WEBHOOK_LIMITS.replayed } };
      },
    },
    dependencies,
  );
}

function momentOf(time: string | undefined): number | undefined {
  return time === undefined ? undefined : Date.parse(time);
}
