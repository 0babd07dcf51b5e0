import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { resolveKey } from "../credentials/resolve-key.ts";
import { formatKey } from "./format-key.ts";
import { optionalOneOf } from "./key-settings.ts";

const NEW_VERSION = ["retire", "revoke"] as const;

/** `altseason keys roll-back` */
export const rollBackVerb: Command = createClientVerb({
  name: "keys roll-back",
  summary: "take a rotation back: the old version is the active one again",
  usage: "[KEY] [--new-version retire|revoke]",
  options: { "new-version": "text" },
  most: 1,
  async run(call) {
    const { client, options, context } = call;
    const newVersion = optionalOneOf(options, "new-version", NEW_VERSION) ?? "retire";
    const key = await client.rotation.rollBack(resolveKey(call), newVersion, { signal: context.signal });
    return { body: key, text: formatKey(key) };
  },
});
