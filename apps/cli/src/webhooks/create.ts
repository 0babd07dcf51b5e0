import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { UsageError } from "../usage-error.ts";
import { ENDPOINT_OPTIONS, readEndpointSettings } from "./endpoint-settings.ts";
import { formatEndpoint } from "./format-endpoint.ts";

/** `altseason webhooks create` */
export const createVerb: Command = createClientVerb({
  name: "webhooks create",
  summary: "make an endpoint",
  usage: "--url URL --event EVENT… [--variant NAME…] [--description TEXT]",
  options: ENDPOINT_OPTIONS,
  most: 0,
  async run({ client, options, context }) {
    const { url, events, ...rest } = readEndpointSettings(options);
    if (url === undefined || events === undefined)
      throw new UsageError("--url, --event: expected both, got too little");
    const issued = await client.webhooks.create({ url, events, ...rest }, { signal: context.signal });
    return { body: issued, text: formatEndpoint(issued.endpoint, issued.secret) };
  },
});
