import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { confirm } from "../credentials/confirm.ts";
import { requireEndpoint } from "./require-endpoint.ts";

/** `altseason webhooks delete` */
export const deleteVerb: Command = createClientVerb({
  name: "webhooks delete",
  summary: "remove an endpoint with its deliveries, for good",
  usage: "ENDPOINT [--yes]",
  options: { yes: "flag" },
  most: 1,
  async run({ client, options, context }) {
    const id = requireEndpoint(options);
    await confirm("removes the endpoint and its deliveries", id, options, context);
    const done = await client.webhooks.delete(id, { signal: context.signal });
    return { body: done, text: `${done.id} is gone\n` };
  },
});
