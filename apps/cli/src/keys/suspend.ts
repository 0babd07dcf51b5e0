import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { resolveKey } from "../credentials/resolve-key.ts";
import { formatKey } from "./format-key.ts";

/** `altseason keys suspend` */
export const suspendVerb: Command = createClientVerb({
  name: "keys suspend",
  summary: "hold a key until it is resumed",
  usage: "[KEY] --why TEXT",
  options: { why: "text" },
  most: 1,
  async run(call) {
    const { client, options, context } = call;
    const why = options.requireText("why");
    const key = await client.keys.suspend(resolveKey(call), why, { signal: context.signal });
    return { body: key, text: formatKey(key) };
  },
});
