import { writeFileSync } from "node:fs";
import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";

/** `altseason audit export` */
export const exportVerb: Command = createClientVerb({
  name: "audit export",
  summary: "the whole trail, oldest first, one JSON object a line",
  usage: "[--out FILE]",
  options: { out: "text" },
  most: 0,
  async run({ client, options, context }) {
    const entries = await client.audit.export({ signal: context.signal });
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
    const file = options.text("out");
    if (file === undefined) {
      context.write(lines);
      return null;
    }
    writeFileSync(file, lines);
    return { body: { entries: entries.length, file }, text: `${entries.length} entries in ${file}\n` };
  },
});
