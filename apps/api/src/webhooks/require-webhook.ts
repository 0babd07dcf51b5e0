import type { WebhookEndpoint } from "@altseason/auth";
import { isInSight } from "../keys/require-key.ts";
import { ApiProblem } from "../problems/api-problem.ts";
import type { KeyRequest } from "../routes/keys/key-route.ts";

/**
 * The endpoint that the path names. Another client's, and another world's, is as good as none.
 * @throws {ApiProblem} `not_found`
 */
export async function requireWebhook({
  access,
  caller,
  part,
}: Pick<KeyRequest<unknown, unknown>, "access" | "caller" | "part">): Promise<WebhookEndpoint> {
  const { key } = caller.stored;
  const endpoint = await access.webhooks.endpoints.find(key.clientId, part("id"));
  if (endpoint === null || !isInSight(key, endpoint)) throw webhookNotFound();
  return endpoint;
}

/** Another client's endpoint, and another world's, is as good as none. */
export function webhookNotFound(): ApiProblem {
  return new ApiProblem("not_found", { detail: "You have no endpoint of that id." });
}
