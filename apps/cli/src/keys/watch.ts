import { setTimeout as wait } from "node:timers/promises";
import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { resolveKey } from "../credentials/resolve-key.ts";
import { parseDuration } from "../duration.ts";
import { UsageError } from "../usage-error.ts";
import { formatRotation } from "./format-rotation.ts";

const EVERY_MS = 2_000;
const LEAST_MS = 1_000;

/** `altseason keys watch`: a line for each change, until the rotation is over. Status 1 where none is open. */
export const watchVerb: Command = createClientVerb({
  name: "keys watch",
  summary: "follow a rotation: who still uses the old version, and whether it is safe to finish",
  usage: "[KEY] [--every TIME] [--once | --until-safe]",
  options: { every: "text", once: "flag", "until-safe": "flag" },
  most: 1,
  async run(call) {
    const { client, options, context } = call;
    const { signal } = context;
    const keyId = resolveKey(call);
    const everyMs = parseDuration("every", options.text("every")) ?? EVERY_MS;
    if (everyMs < LEAST_MS) throw new UsageError("--every: expected at least 1s, got less");
    let shown = "";
    for (let isFirst = true; ; isFirst = false) {
      const status = await client.rotation.status(keyId, { signal });
      const text = formatRotation(status);
      if (status.rotation === null && isFirst) return { body: status, text, status: 1 };
      if (options.flag("once")) return { body: status, text };
      if (text !== shown) {
        shown = text;
        const time = new Date(context.now()).toISOString().slice(11, 19);
        context.write(options.flag("json") ? `${JSON.stringify(status)}\n` : `${time}  ${text}`);
      }
      if (status.rotation === null) return null;
      if (options.flag("until-safe") && status.rotation.isSafeToFinish) return null;
      await wait(everyMs, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  },
});
