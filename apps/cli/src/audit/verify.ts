import { AltseasonError } from "@altseason/sdk";
import { CommandError } from "../command-error.ts";
import type { Command } from "../command.ts";
import { requireAtMost } from "../credentials/client-verb.ts";
import { CONNECTION_OPTIONS, CONNECTION_USAGE, connect } from "../credentials/connection.ts";
import { describeApiFailure } from "../describe-api-failure.ts";
import { parseOptions } from "../parse-options.ts";
import type { ParsedOptions } from "../parse-options.ts";
import { UsageError } from "../usage-error.ts";
import { formatVerification } from "./format-verification.ts";
import { readSavedHeads, writeSavedHeads } from "./saved-heads.ts";
import { verifyFile } from "./verify-file.ts";
import { verifyOnline } from "./verify-online.ts";

/**
 * `altseason audit verify`: with a file offline, else of the API. What was saved before is held against it and, where the
 * trail is intact, the newest head is added.
 */
export const verifyVerb: Command = {
  name: "audit verify",
  summary: "verify the trail, or an exported file of it, against saved heads",
  usage: `audit verify [FILE.ndjson] [--heads FILE] [--public-key PEM]… [--client ID] [--save FILE] ${CONNECTION_USAGE} [--json]`,
  async run(args, context) {
    const options = parseOptions(args, {
      ...CONNECTION_OPTIONS,
      heads: "text",
      "public-key": "texts",
      client: "text",
      save: "text",
      json: "flag",
    });
    requireAtMost(options, 1);
    const [file] = options.positionals;
    const verified = file === undefined ? await askApi(options, context) : verifyFile(file, options);
    context.write(
      options.flag("json") ? `${JSON.stringify(verified, null, 2)}\n` : formatVerification(verified),
    );
    return verified.isIntact ? 0 : 1;
  },
};

async function askApi(
  options: ParsedOptions,
  context: Parameters<Command["run"]>[1],
): ReturnType<typeof verifyOnline> {
  if (options.texts("public-key").length > 0) {
    throw new UsageError("--public-key: expected an exported file to verify with it, got none");
  }
  const save = options.text("save");
  const headsFile = options.text("heads") ?? save;
  const saved = headsFile === undefined ? { heads: [], keys: [] } : readSavedHeads(headsFile);
  if (options.text("heads") !== undefined && saved.heads.length === 0) {
    throw new CommandError(`${headsFile}: expected saved heads, got no such file`);
  }
  const connection = connect(options, context);
  try {
    const verified = await verifyOnline(connection.client, saved, context.signal);
    if (save !== undefined && verified.isIntact) {
      writeSavedHeads(save, readSavedHeads(save), { heads: [verified.head], keys: verified.serverKeys });
      context.note(`head of entry ${verified.head.sequence} saved in ${save}`);
    }
    return verified;
  } catch (error) {
    if (!(error instanceof AltseasonError)) throw error;
    throw new CommandError(describeApiFailure(connection.api, error), { cause: error });
  } finally {
    connection.client.close();
  }
}
