import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { formatTable } from "../format-table.ts";

/** What detectors saw. */
export const alertsCommand: Command = createClientVerb({
  name: "alerts",
  summary: "what looked wrong with your keys",
  usage: "[--open] [--limit N] [--acknowledge ID]",
  options: { open: "flag", limit: "text", acknowledge: "text" },
  most: 0,
  async run({ client, options, context }) {
    const { signal } = context;
    const id = options.text("acknowledge");
    if (id !== undefined) {
      const done = await client.watching.acknowledge(id, { signal });
      return { body: done, text: `${done.id} acknowledged at ${done.acknowledgedAt}\n` };
    }
    const limit = options.count("limit", 1) ?? 50;
    const told = await client.watching.alerts({ open: options.flag("open"), limit, signal });
    const text = formatTable(told.alerts, [
      { title: "at", cell: ({ at }) => at },
      { title: "alert", cell: (alert) => alert.id },
      { title: "kind", cell: ({ kind }) => kind },
      { title: "key", cell: ({ keyId }) => keyId ?? "–" },
      { title: "acknowledged", cell: ({ acknowledgedAt }) => acknowledgedAt ?? "no" },
      {
        title: "what was seen",
        cell: ({ detail }) =>
          Object.entries(detail)
            .map(([name, value]) => `${name} ${value ?? "none"}`)
            .join(", "),
      },
    ]);
    return { body: told, text: text || "no alerts\n" };
  },
});
