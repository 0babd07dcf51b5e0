import type { Command } from "../command.ts";
import { createClientVerb } from "../credentials/client-verb.ts";
import { resolveKey } from "../credentials/resolve-key.ts";
import { formatTable } from "../format-table.ts";

/** `altseason keys refusals`; of all keys where none is named. */
export const refusalsVerb: Command = createClientVerb({
  name: "keys refusals",
  summary: "requests that were refused, with the precise reason",
  usage: "[KEY] [--limit N]",
  options: { limit: "text" },
  most: 1,
  async run(call) {
    const { client, options, context } = call;
    const limit = options.count("limit", 1) ?? 50;
    const key = options.positionals.length === 0 ? {} : { key: resolveKey(call) };
    const told = await client.watching.refusals({ ...key, limit, signal: context.signal });
    const text = formatTable(told.refusals, [
      { title: "at", cell: ({ at }) => at },
      { title: "code", cell: ({ code }) => code },
      { title: "key", cell: ({ keyId }) => keyId },
      { title: "version", isRight: true, cell: ({ version }) => (version === null ? "–" : String(version)) },
      { title: "request", cell: ({ method, path }) => `${method} ${path}` },
      { title: "address", cell: ({ ip }) => ip },
      { title: "request id", cell: ({ requestId }) => requestId },
    ]);
    return { body: told, text: text || "nothing was refused\n" };
  },
});
