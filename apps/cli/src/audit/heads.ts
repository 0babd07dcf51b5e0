import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { formatTable } from "../format-table.ts";
import { readSavedHeads, writeSavedHeads } from "./saved-heads.ts";

/** `altseason audit heads` */
export const headsVerb: Command = createClientVerb({
  name: "audit heads",
  summary: "signed ends of the trail, and the server's keys: save them elsewhere",
  usage: "[--sign] [--limit N] [--save FILE]",
  options: { sign: "flag", limit: "text", save: "text" },
  most: 0,
  async run({ client, options, context }) {
    const { signal } = context;
    if (options.flag("sign")) await client.audit.signHead({ signal });
    const told = await client.audit.heads({ limit: options.count("limit", 1) ?? 10, signal });
    const file = options.text("save");
    const [newest] = told.heads;
    if (file !== undefined && newest !== undefined) {
      writeSavedHeads(file, readSavedHeads(file), { heads: [newest], keys: told.keys });
      context.note(`head of entry ${newest.sequence} saved in ${file}`);
    }
    const text = formatTable(told.heads, [
      { title: "entry", isRight: true, cell: ({ sequence }) => String(sequence) },
      { title: "signed at", cell: ({ at }) => new Date(at).toISOString() },
      { title: "by", cell: ({ keyid }) => keyid },
      { title: "hash", cell: ({ hash }) => hash },
    ]);
    return { body: told, text: text || "no heads yet; --sign has one signed now\n" };
  },
});
