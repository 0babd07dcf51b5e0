import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { resolveKey } from "../credentials/resolve-key.ts";
import { formatKey } from "./format-key.ts";

/** `altseason keys finish` */
export const finishVerb: Command = createClientVerb({
  name: "keys finish",
  summary: "finish a rotation: the old version is retired now",
  usage: "[KEY]",
  most: 1,
  async run(call) {
    const key = await call.client.rotation.finish(resolveKey(call), { signal: call.context.signal });
    return { body: key, text: formatKey(key) };
  },
});
