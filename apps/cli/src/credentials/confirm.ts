import { CommandError } from "../command-error.ts";
import type { CommandContext } from "../command.ts";
import type { ParsedOptions } from "../parse-options.ts";

/**
 * Has the key's id typed before something that can't be undone, unless `--yes` is given.
 * @throws {CommandError} when something else is typed, or nothing
 */
export async function confirm(
  what: string,
  keyId: string,
  options: ParsedOptions,
  { ask }: Pick<CommandContext, "ask">,
): Promise<void> {
  if (options.flag("yes")) return;
  const typed = await ask(`This ${what}, and can't be undone. Type ${keyId} to go on: `);
  if (typed?.trim() === keyId) return;
  throw new CommandError("not confirmed, so nothing was done; --yes confirms without asking");
}
