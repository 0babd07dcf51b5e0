import type { KeyBody } from "@altseason/sdk/node";
import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { formatKeys } from "./format-key.ts";

/** `altseason keys list` */
export const listVerb: Command = createClientVerb({
  name: "keys list",
  summary: "your keys",
  usage: "",
  most: 0,
  async run({ client, context }) {
    const keys: KeyBody[] = [];
    for await (const key of client.keys.all({ limit: 100, signal: context.signal })) keys.push(key);
    return { body: { keys }, text: formatKeys(keys) };
  },
});
