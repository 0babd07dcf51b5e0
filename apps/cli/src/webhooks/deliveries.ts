import { deliveryStateSchema } from "@altseason/contract";
import type { WebhookDeliveryBody } from "@altseason/sdk/node";
import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { formatTable } from "../format-table.ts";
import { optionalOneOf } from "../keys/key-settings.ts";
import { requireEndpoint } from "./require-endpoint.ts";

const UNLESS_GIVEN = 20;

/** `altseason webhooks deliveries` */
export const deliveriesVerb: Command = createClientVerb({
  name: "webhooks deliveries",
  summary: "what was sent to an endpoint, and what came of it",
  usage: "ENDPOINT [--state pending|delivered|dead] [--message ID] [--limit N]",
  options: { state: "text", message: "text", limit: "text" },
  most: 1,
  async run({ client, options, context }) {
    const id = requireEndpoint(options);
    const state = optionalOneOf(options, "state", deliveryStateSchema.options);
    const message = options.text("message");
    const listed = await client.webhooks.deliveries(id, {
      ...(state === undefined ? {} : { state }),
      ...(message === undefined ? {} : { message }),
      limit: options.count("limit", 1) ?? UNLESS_GIVEN,
      signal: context.signal,
    });
    return { body: listed, text: formatDeliveries(listed.deliveries) };
  },
});

function formatDeliveries(deliveries: readonly WebhookDeliveryBody[]): string {
  const table = formatTable(deliveries, [
    { title: "at", cell: ({ at }) => at },
    { title: "message", cell: ({ messageId }) => messageId },
    { title: "event", cell: ({ type }) => type },
    { title: "state", cell: ({ state }) => state },
    { title: "attempts", cell: ({ attempts }) => String(attempts), isRight: true },
    { title: "next", cell: ({ dueAt }) => dueAt ?? "–" },
    { title: "last answer", cell: lastAnswerOf },
  ]);
  return table || "no deliveries\n";
}

function lastAnswerOf({ log }: WebhookDeliveryBody): string {
  const last = log.at(-1);
  if (last === undefined) return "–";
  return last.error ?? `${last.status ?? ""} in ${Math.round(last.tookMs)} ms`;
}
