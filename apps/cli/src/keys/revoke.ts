import { REVOCATION_REASONS } from "@altseason/auth";
import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { confirm } from "../credentials/confirm.ts";
import { resolveKey } from "../credentials/resolve-key.ts";
import { formatKey } from "./format-key.ts";
import { optionalOneOf } from "./key-settings.ts";

/** `altseason keys revoke` */
export const revokeVerb: Command = createClientVerb({
  name: "keys revoke",
  summary: "end a key, or one version of it, for good",
  usage: "[KEY] [--version N] [--reason REASON] [--yes]",
  options: { version: "text", reason: "text", yes: "flag" },
  most: 1,
  async run(call) {
    const { client, options, context } = call;
    const keyId = resolveKey(call);
    const version = options.count("version", 1);
    const reason = optionalOneOf(options, "reason", REVOCATION_REASONS) ?? "other";
    const what =
      version === undefined ? "revokes the key with all its versions" : `revokes version ${version}`;
    await confirm(what, keyId, options, context);
    const { signal } = context;
    const key = await (version === undefined
      ? client.keys.revoke(keyId, reason, { signal })
      : client.keys.revokeVersion(keyId, version, reason, { signal }));
    return { body: key, text: formatKey(key) };
  },
});
