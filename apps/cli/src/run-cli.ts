import { ImportError } from "@altseason/market-data";
import type { Command, CommandContext } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** Names a command's module; only the one that is asked for is loaded. */
export type CommandLoaders = Readonly<Record<string, { readonly summary: string; load(): Promise<Command> }>>;

/**
 * Runs one command line. Results go to standard output, all else to standard error; the status is 0 only on success.
 */
export async function runCli(
  loaders: CommandLoaders,
  argv: readonly string[],
  context: CommandContext,
): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    context.write(formatHelp(loaders));
    return name === undefined ? 2 : 0;
  }
  const loader = Object.hasOwn(loaders, name) ? loaders[name] : undefined;
  if (loader === undefined) {
    context.note(`altseason: expected one of ${Object.keys(loaders).join(", ")}, got ${name}`);
    return 2;
  }
  const command = await loader.load();
  if (args.includes("--help") || args.includes("-h")) {
    context.write(`altseason ${command.usage}\n\n${command.summary}\n`);
    return 0;
  }
  try {
    return await command.run(args, context);
  } catch (cause) {
    if (cause instanceof UsageError) {
      context.note(`altseason ${name}: ${cause.message}\nusage: altseason ${command.usage}`);
      return 2;
    }
    if (cause instanceof ImportError || cause instanceof RangeError) {
      context.note(`altseason ${name}: ${cause.message}`);
      return 1;
    }
    throw cause;
  }
}

function formatHelp(loaders: CommandLoaders): string {
  const rows = Object.entries(loaders).map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`);
  return `${["altseason COMMAND …", "", ...rows, "", "altseason COMMAND --help tells a command's options."].join("\n")}\n`;
}
