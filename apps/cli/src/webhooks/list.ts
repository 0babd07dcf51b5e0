import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { formatEndpoints } from "./format-endpoint.ts";

/** `altseason webhooks list` */
export const listVerb: Command = createClientVerb({
  name: "webhooks list",
  summary: "your endpoints",
  usage: "",
  most: 0,
  async run({ client, context }) {
    const listed = await client.webhooks.list({ signal: context.signal });
    return { body: listed, text: formatEndpoints(listed.endpoints) };
  },
});
