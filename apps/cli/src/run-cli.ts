import { EXCLUSIONS_VERSION, METHODOLOGIES } from "@altseason/core";
import { z } from "zod";
import manifest from "../package.json" with { type: "json" };
import type { Command, CommandContext, CommandGroup, CommandLoaders } from "./command.ts";
import { describeFailure } from "./describe-failure.ts";
import { formatCommandHelp, formatCommandList, formatGroupHelp } from "./format-help.ts";
import { UsageError } from "./usage-error.ts";

const HELP = new Set(["--help", "-h"]);
const STOPPED = 130;

/**
 * Runs one command line. Results go to standard output, all else to standard error; the status is 0 only on success.
 */
export async function runCli(
  loaders: CommandLoaders,
  argv: readonly string[],
  context: CommandContext,
): Promise<number> {
  const [name, ...args] = argv[0] === "--" ? argv.slice(1) : argv;
  if (name === undefined || name === "help" || HELP.has(name)) {
    const help = formatCommandList(Object.entries(loaders).map(([key, { summary }]) => [key, summary]));
    if (name === undefined) context.note(help.trimEnd());
    else context.write(help);
    return name === undefined ? 2 : 0;
  }
  if (name === "--version" || name === "-v") {
    context.write(formatVersion());
    return 0;
  }
  return await runNamed("altseason", loaders, [name, ...args], context);
}

async function runNamed(
  parent: string,
  loaders: CommandLoaders,
  [name, ...args]: readonly string[],
  context: CommandContext,
): Promise<number> {
  const loader = name !== undefined && Object.hasOwn(loaders, name) ? loaders[name] : undefined;
  if (loader === undefined) {
    context.note(
      `${parent}: expected one of ${Object.keys(loaders).join(", ")}, got ${name === undefined ? "nothing" : name}`,
    );
    return 2;
  }
  const command = await loader.load();
  if ("verbs" in command) return await runGroup(command, args, context);
  if (args.some((word) => HELP.has(word))) {
    context.write(formatCommandHelp(command));
    return 0;
  }
  return await runCommand(command, args, context);
}

async function runGroup(
  group: CommandGroup,
  args: readonly string[],
  context: CommandContext,
): Promise<number> {
  const [first, ...rest] = args[0] === "--" ? args.slice(1) : args;
  if (first !== undefined && (first === "help" || HELP.has(first))) {
    context.write(formatGroupHelp(group));
    return 0;
  }
  const words = first === undefined ? [] : [first, ...rest];
  return await runNamed(`altseason ${group.name}`, group.verbs, words, context);
}

async function runCommand(
  command: Command,
  args: readonly string[],
  context: CommandContext,
): Promise<number> {
  try {
    return await command.run(args, context);
  } catch (cause) {
    if (cause instanceof UsageError) {
      context.note(`altseason ${command.name}: ${cause.message}`);
      context.note(`usage: altseason ${command.usage}`);
      return 2;
    }
    if (cause instanceof DOMException && cause.name === "AbortError") {
      context.note(`altseason ${command.name}: stopped`);
      return STOPPED;
    }
    const told = describeFailure(cause);
    if (told === null) throw cause;
    context.note(`altseason ${command.name}: ${told}`);
    return 1;
  }
}

function formatVersion(): string {
  const { version } = z.object({ version: z.string() }).parse(manifest);
  const methodology = METHODOLOGIES[0]?.version ?? "unknown";
  return `altseason ${version} (methodology ${methodology}, exclusions ${EXCLUSIONS_VERSION})\n`;
}
