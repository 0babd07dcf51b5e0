import { applyWebhookCommand } from "@altseason/auth";
import type { WebhookCommand, WebhookEndpoint } from "@altseason/auth";
import { originOf } from "../keys/change-key.ts";
import { ApiProblem } from "../problems/api-problem.ts";
import type { KeyRequest } from "../routes/keys/key-route.ts";
import { requireWebhook, webhookNotFound } from "./require-webhook.ts";

type Request = Pick<KeyRequest<unknown, unknown>, "access" | "caller" | "exchange" | "part">;

/**
 * Carries a command out on the endpoint in the path, with a new secret where it takes one. Null: the endpoint is gone.
 * @throws {ApiProblem} `not_found`, or `conflict` and `out_of_range` where it is refused
 */
export async function changeWebhook(
  request: Request,
  commands: readonly WebhookCommand[],
  secret: ((endpoint: WebhookEndpoint, number: number) => Promise<Uint8Array>) | null = null,
): Promise<WebhookEndpoint | null> {
  const { access } = request;
  let endpoint: WebhookEndpoint = await requireWebhook(request);
  for (const command of commands) {
    const at = access.now();
    const { id, clientId, secrets } = endpoint;
    const number = Math.max(0, ...secrets.map((one) => one.number)) + 1;
    const sealed = command.kind === "rotate-secret" ? await secret?.(endpoint, number) : null;
    const transition = await access.webhooks.endpoints.change(
      clientId,
      id,
      { ...originOf(request), at },
      (current) => {
        const applied = applyWebhookCommand(current, command, at);
        const isOvertaken =
          applied.applied && sealed != null && applied.endpoint?.secrets.at(-1)?.number !== number;
        if (isOvertaken) throw new ApiProblem("conflict", { detail: "Another rotation came first." });
        return { transition: applied, secret: sealed ?? null };
      },
    );
    if (transition === null) throw webhookNotFound();
    if (!transition.applied) {
      const code = transition.reason === "overlap_out_of_range" ? "out_of_range" : "conflict";
      throw new ApiProblem(code, { detail: transition.detail });
    }
    if (transition.endpoint === null) return null;
    endpoint = transition.endpoint;
  }
  return endpoint;
}
