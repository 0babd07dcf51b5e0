import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { resolveKey } from "../credentials/resolve-key.ts";
import { parseDuration } from "../duration.ts";
import { formatKey } from "./format-key.ts";

/** `altseason keys extend` */
export const extendVerb: Command = createClientVerb({
  name: "keys extend",
  summary: "give a rotation more time",
  usage: "[KEY] --by TIME",
  options: { by: "text" },
  most: 1,
  async run(call) {
    const byMs = parseDuration("by", call.options.requireText("by")) ?? 0;
    const key = await call.client.rotation.extend(resolveKey(call), byMs, { signal: call.context.signal });
    return { body: key, text: formatKey(key) };
  },
});
