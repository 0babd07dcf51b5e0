import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { resolveKey } from "../credentials/resolve-key.ts";
import { formatKey } from "./format-key.ts";

/** `altseason keys resume` */
export const resumeVerb: Command = createClientVerb({
  name: "keys resume",
  summary: "let a suspended key work again",
  usage: "[KEY]",
  most: 1,
  async run(call) {
    const key = await call.client.keys.resume(resolveKey(call), { signal: call.context.signal });
    return { body: key, text: formatKey(key) };
  },
});
