import { KEY_ENVIRONMENTS, KEY_KINDS } from "@altseason/auth";
import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { SECRET_OPTIONS, SECRET_USAGE } from "../credentials/secret-place.ts";
import { UsageError } from "../usage-error.ts";
import { issue } from "./issue.ts";
import { SETTING_OPTIONS, SETTING_USAGE, optionalOneOf, readKeySettings } from "./key-settings.ts";

/** `altseason keys create`; an Ed25519 pair is made here, and its private half stays here. */
export const createVerb: Command = createClientVerb({
  name: "keys create",
  summary: "make a key",
  usage: `${SECRET_USAGE} [--kind KIND] [--environment live|test|dev] ${SETTING_USAGE}`,
  options: { ...SECRET_OPTIONS, ...SETTING_OPTIONS, kind: "text", environment: "text" },
  most: 0,
  async run(call) {
    const { client, options, context } = call;
    const kind = optionalOneOf(options, "kind", KEY_KINDS) ?? "ed25519";
    const environment = optionalOneOf(options, "environment", KEY_ENVIRONMENTS) ?? "live";
    const { name, scopes, ...settings } = readKeySettings(options);
    if (name === undefined || scopes === undefined) {
      throw new UsageError("--name, --scope: expected both, got too little");
    }
    return issue(call, { kind, keyId: null }, (publicKey) =>
      client.keys.create(
        { name, scopes, environment, kind, ...settings, ...publicKey },
        { signal: context.signal },
      ),
    );
  },
});
