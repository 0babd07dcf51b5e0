import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { parseDuration } from "../duration.ts";
import { formatEndpoint } from "./format-endpoint.ts";
import { requireEndpoint } from "./require-endpoint.ts";

/** `altseason webhooks rotate-secret` */
export const rotateSecretVerb: Command = createClientVerb({
  name: "webhooks rotate-secret",
  summary: "a new secret beside the old one",
  usage: "ENDPOINT [--overlap TIME]",
  options: { overlap: "text" },
  most: 1,
  async run({ client, options, context }) {
    const id = requireEndpoint(options);
    const overlapMs = parseDuration("overlap", options.text("overlap"));
    const issued = await client.webhooks.rotateSecret(id, overlapMs === undefined ? {} : { overlapMs }, {
      signal: context.signal,
    });
    return { body: issued, text: formatEndpoint(issued.endpoint, issued.secret) };
  },
});
