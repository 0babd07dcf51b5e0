import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { resolveKey } from "../credentials/resolve-key.ts";
import { UsageError } from "../usage-error.ts";
import { formatKey } from "./format-key.ts";
import { SETTING_OPTIONS, SETTING_USAGE, readKeySettings } from "./key-settings.ts";

/** `altseason keys update`; what is left out stays as it is. */
export const updateVerb: Command = createClientVerb({
  name: "keys update",
  summary: "change what a key may do",
  usage: `[KEY] ${SETTING_USAGE}`,
  options: SETTING_OPTIONS,
  most: 1,
  async run(call) {
    const changes = readKeySettings(call.options);
    if (Object.keys(changes).length === 0) throw new UsageError("expected at least one change, got none");
    const key = await call.client.keys.update(resolveKey(call), changes, { signal: call.context.signal });
    return { body: key, text: formatKey(key) };
  },
});
