import type { Command, CommandGroup } from "./command.ts";
import { OPTION_HELP } from "./option-help.ts";

const OPTION = /--([a-z-]+)/g;

/** The list of commands. */
export function formatCommandList(summaries: readonly (readonly [name: string, summary: string])[]): string {
  const width = Math.max(...summaries.map(([name]) => name.length));
  return `${[
    "altseason: the open, auditable Altcoin Season Index",
    "",
    "usage: altseason COMMAND [OPTIONS]",
    "",
    ...summaries.map(([name, summary]) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    "altseason COMMAND --help tells a command's options; altseason --version tells the versions.",
    "Exit status: 0 success, 1 the answer is no or can't be had, 2 the call was wrong, 130 stopped by Ctrl-C.",
  ].join("\n")}\n`;
}

/** A command's verbs. */
export function formatGroupHelp({ name, summary, verbs }: CommandGroup): string {
  const rows = Object.entries(verbs);
  const width = Math.max(...rows.map(([verb]) => verb.length));
  return `${[
    `usage: altseason ${name} VERB [OPTIONS]`,
    "",
    summary,
    "",
    ...rows.map(([verb, { summary: text }]) => `  ${verb.padEnd(width)}  ${text}`),
    "",
    `altseason ${name} VERB --help tells a verb's options.`,
  ].join("\n")}\n`;
}

/** One command with every option that its usage names. */
export function formatCommandHelp({ summary, usage }: Command): string {
  const names = [...new Set([...usage.matchAll(OPTION)].map(([, name]) => name ?? ""))];
  const rows = names.map((name): readonly [string, string] => {
    const help = OPTION_HELP[name];
    return [`--${name}${help === undefined || help.value === "" ? "" : ` ${help.value}`}`, help?.text ?? ""];
  });
  const width = Math.max(...rows.map(([option]) => option.length));
  return `${[
    `usage: altseason ${usage}`,
    "",
    summary,
    "",
    ...rows.map(([option, text]) => `  ${option.padEnd(width)}  ${text}`),
  ].join("\n")}\n`;
}
