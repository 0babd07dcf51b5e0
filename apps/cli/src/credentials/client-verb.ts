import { AltseasonError } from "@altseason/sdk";
import { CommandError } from "../command-error.ts";
import type { Command, CommandContext } from "../command.ts";
import { describeApiFailure } from "../describe-api-failure.ts";
import { parseOptions } from "../parse-options.ts";
import type { OptionKinds, ParsedOptions } from "../parse-options.ts";
import { UsageError } from "../usage-error.ts";
import { CONNECTION_OPTIONS, CONNECTION_USAGE, connect } from "./connection.ts";
import type { Connection } from "./connection.ts";

/** What a verb is called with. */
export interface VerbCall extends Connection {
  readonly options: ParsedOptions;
  readonly context: CommandContext;
}

/** What came of it. */
export interface VerbAnswer {
  /** For `--json`. */
  readonly body: unknown;
  /** For people. */
  readonly text: string;
  /** 0 where left out. */
  readonly status?: number;
}

/** A verb that asks an API as somebody. */
export interface ClientVerb {
  readonly name: string;
  readonly summary: string;
  /** The words after the verb, without those that every such verb has. */
  readonly usage: string;
  readonly options?: OptionKinds;
  /** How many words it takes besides options. */
  readonly most: number;
  /** Null: it has written all there is. */
  readonly run: (call: VerbCall) => Promise<VerbAnswer | null>;
}

/** Makes a command of a verb: options, credentials, refusals and both forms of output are the same for all. */
export function createClientVerb({
  name,
  summary,
  usage,
  options: own = {},
  most,
  run,
}: ClientVerb): Command {
  return {
    name,
    summary,
    usage: [name, usage, CONNECTION_USAGE, "[--json]"].filter((part) => part !== "").join(" "),
    async run(args, context) {
      const options = parseOptions(args, { ...own, ...CONNECTION_OPTIONS, json: "flag" });
      requireAtMost(options, most);
      const connection = connect(options, context);
      try {
        const answer = await run({ ...connection, options, context });
        if (answer === null) return 0;
        context.write(options.flag("json") ? `${JSON.stringify(answer.body, null, 2)}\n` : answer.text);
        return answer.status ?? 0;
      } catch (error) {
        if (!(error instanceof AltseasonError)) throw error;
        throw new CommandError(describeApiFailure(connection.api, error), { cause: error });
      } finally {
        connection.client.close();
      }
    },
  };
}

/** @throws {UsageError} when there are more words than a verb takes */
export function requireAtMost({ positionals }: ParsedOptions, most: number): void {
  if (positionals.length <= most) return;
  throw new UsageError(
    `expected ${most === 0 ? "options alone" : "fewer words"}, got ${positionals.join(" ")}`,
  );
}
