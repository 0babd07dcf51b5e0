import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { formatTable } from "../format-table.ts";
import { readPeriod } from "../keys/read-period.ts";

/** `altseason audit list` */
export const listVerb: Command = createClientVerb({
  name: "audit list",
  summary: "entries, newest first",
  usage: "[--action ACTION] [--target ID] [--since TIME] [--until TIME] [--limit N]",
  options: { action: "text", target: "text", since: "text", until: "text", limit: "text" },
  most: 0,
  async run({ client, options, context }) {
    const action = options.text("action");
    const target = options.text("target");
    const told = await client.audit.list({
      ...(action === undefined ? {} : { action }),
      ...(target === undefined ? {} : { target }),
      ...readPeriod(options),
      limit: options.count("limit", 1) ?? 50,
      signal: context.signal,
    });
    const text = formatTable(told.entries, [
      { title: "entry", isRight: true, cell: ({ sequence }) => String(sequence) },
      { title: "at", cell: ({ at }) => new Date(at).toISOString() },
      { title: "action", cell: (entry) => entry.action },
      { title: "target", cell: (entry) => entry.target },
      { title: "by", cell: ({ actor }) => `${actor.kind} ${actor.id}` },
      { title: "from", cell: ({ ip }) => ip ?? "–" },
    ]);
    return { body: told, text: text || "no entries\n" };
  },
});
