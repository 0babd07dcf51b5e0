import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { resolveKey } from "../credentials/resolve-key.ts";
import { SECRET_OPTIONS, SECRET_USAGE } from "../credentials/secret-place.ts";
import { issue } from "./issue.ts";
import { readRotation } from "./key-settings.ts";
import { kindOfKey } from "./kind-of-key.ts";

/** `altseason keys rotate`; saved, the new version stands before the old one in its profile. */
export const rotateVerb: Command = createClientVerb({
  name: "keys rotate",
  summary: "begin a rotation: a new version beside the old one",
  usage: `[KEY] ${SECRET_USAGE} [--overlap TIME] [--overlap-starts now|first-use] [--finish when-quiet|at-deadline] [--quiet TIME] [--activates TIME] [--force]`,
  options: {
    ...SECRET_OPTIONS,
    overlap: "text",
    "overlap-starts": "text",
    finish: "text",
    quiet: "text",
    activates: "text",
    force: "flag",
  },
  most: 1,
  async run(call) {
    const { client, options, context } = call;
    const keyId = resolveKey(call);
    const activatesAt = options.text("activates");
    const rotation = {
      ...readRotation(options),
      ...(activatesAt === undefined ? {} : { activatesAt }),
      ...(options.flag("force") ? { force: true } : {}),
    };
    return issue(call, { kind: await kindOfKey(call, keyId), keyId }, (publicKey) =>
      client.rotation.begin(keyId, { ...rotation, ...publicKey }, { signal: context.signal }),
    );
  },
});
