import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { resolveKey } from "../credentials/resolve-key.ts";
import { formatTable } from "../format-table.ts";
import { readPeriod } from "./read-period.ts";

/** `altseason keys usage` */
export const usageVerb: Command = createClientVerb({
  name: "keys usage",
  summary: "use of a key by version and hour, and by whom",
  usage: "[KEY] [--since TIME] [--until TIME]",
  options: { since: "text", until: "text" },
  most: 1,
  async run(call) {
    const { client, options, context } = call;
    const period = readPeriod(options);
    const usage = await client.watching.usage(resolveKey(call), { ...period, signal: context.signal });
    const hours = formatTable(usage.hours, [
      { title: "hour", cell: ({ hour }) => hour },
      { title: "version", isRight: true, cell: ({ version }) => String(version) },
      { title: "accepted", isRight: true, cell: ({ accepted }) => String(accepted) },
      { title: "refused", isRight: true, cell: ({ refused }) => String(refused) },
    ]);
    const users = formatTable(usage.users, [
      { title: "version", isRight: true, cell: ({ version }) => String(version) },
      { title: "requests", isRight: true, cell: ({ requests }) => String(requests) },
      { title: "address", cell: ({ ip }) => ip },
      { title: "last used", cell: ({ lastUsedAt }) => lastUsedAt },
      { title: "user agent", cell: ({ userAgent }) => userAgent },
    ]);
    const text = hours === "" ? `unused from ${usage.from} to ${usage.to}\n` : `${hours}\n${users}`;
    return { body: usage, text };
  },
});
