import { REVOCATION_REASONS } from "@altseason/auth";
import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { confirm } from "../credentials/confirm.ts";
import { resolveKey } from "../credentials/resolve-key.ts";
import { SECRET_OPTIONS, SECRET_USAGE } from "../credentials/secret-place.ts";
import { parseDuration } from "../duration.ts";
import { issue } from "./issue.ts";
import { optionalOneOf } from "./key-settings.ts";
import { kindOfKey } from "./kind-of-key.ts";

/** `altseason keys emergency` */
export const emergencyVerb: Command = createClientVerb({
  name: "keys emergency",
  summary: "a key has leaked: a new version, and the end of every older one",
  usage: `[KEY] ${SECRET_USAGE} [--grace TIME] [--reason REASON] [--yes]`,
  options: { ...SECRET_OPTIONS, grace: "text", reason: "text", yes: "flag" },
  most: 1,
  async run(call) {
    const { client, options, context } = call;
    const keyId = resolveKey(call);
    const graceMs = parseDuration("grace", options.text("grace")) ?? 0;
    const reason = optionalOneOf(options, "reason", REVOCATION_REASONS) ?? "leaked";
    await confirm("revokes every version that the key has now", keyId, options, context);
    return issue(call, { kind: await kindOfKey(call, keyId), keyId }, (publicKey) =>
      client.rotation.emergency(keyId, { graceMs, reason, ...publicKey }, { signal: context.signal }),
    );
  },
});
