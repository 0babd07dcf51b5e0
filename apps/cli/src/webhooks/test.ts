import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { requireEndpoint } from "./require-endpoint.ts";

/** `altseason webhooks test` */
export const testVerb: Command = createClientVerb({
  name: "webhooks test",
  summary: "send a try to an endpoint",
  usage: "ENDPOINT",
  most: 1,
  async run({ client, options, context }) {
    const id = requireEndpoint(options);
    const sent = await client.webhooks.test(id, { signal: context.signal });
    return {
      body: sent,
      text: `${sent.messageId} is on its way; \`altseason webhooks deliveries ${id}\` shows what came of it\n`,
    };
  },
});
