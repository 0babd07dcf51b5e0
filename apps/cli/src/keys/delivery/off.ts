import type { Command } from "../../command.ts";
import { createClientVerb } from "../../credentials/client-verb.ts";
import { resolveKey } from "../../credentials/resolve-key.ts";
import { formatKey } from "../format-key.ts";

/** `altseason keys delivery off` */
export const offVerb: Command = createClientVerb({
  name: "keys delivery off",
  summary: "let rotations begin by hand alone",
  usage: "[KEY]",
  most: 1,
  async run(call) {
    const changes = { delivery: null, policy: { isAutomatic: false } };
    const key = await call.client.keys.update(resolveKey(call), changes, { signal: call.context.signal });
    return { body: key, text: formatKey(key) };
  },
});
