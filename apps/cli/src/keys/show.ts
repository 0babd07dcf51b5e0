import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { resolveKey } from "../credentials/resolve-key.ts";
import { formatKey } from "./format-key.ts";

/** `altseason keys show` */
export const showVerb: Command = createClientVerb({
  name: "keys show",
  summary: "one key with its versions and their last use",
  usage: "[KEY]",
  most: 1,
  async run(call) {
    const key = await call.client.keys.get(resolveKey(call), { signal: call.context.signal });
    return { body: key, text: formatKey(key) };
  },
});
