import { deliveryStateSchema } from "@altseason/contract";
import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { optionalOneOf } from "../keys/key-settings.ts";
import { readPeriod } from "../keys/read-period.ts";
import { UsageError } from "../usage-error.ts";
import { requireEndpoint } from "./require-endpoint.ts";

/** `altseason webhooks replay` */
export const replayVerb: Command = createClientVerb({
  name: "webhooks replay",
  summary: "send messages again",
  usage: "ENDPOINT (--message ID | [--since TIME] [--until TIME] [--state pending|delivered|dead])",
  options: { message: "text", since: "text", until: "text", state: "text" },
  most: 1,
  async run({ client, options, context }) {
    const id = requireEndpoint(options);
    const messageId = options.text("message");
    const state = optionalOneOf(options, "state", deliveryStateSchema.options);
    const which = {
      ...(messageId === undefined ? {} : { messageId }),
      ...(state === undefined ? {} : { state }),
      ...readPeriod(options),
    };
    if (Object.keys(which).length === 0)
      throw new UsageError("expected --message, or --since, --until or --state, got none");
    const done = await client.webhooks.replay(id, which, { signal: context.signal });
    const rest = done.isComplete ? "" : "; there are more: call again";
    return { body: done, text: `${done.replayed} on their way again${rest}\n` };
  },
});
