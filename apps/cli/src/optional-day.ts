import { parseDay } from "@altseason/core";
import type { DayNumber } from "@altseason/core";
import type { ParsedOptions } from "./parse-options.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The day that an option names, where it was given.
 * @throws {UsageError} when its text is no day
 */
export function optionalDay(options: ParsedOptions, name: string): DayNumber | undefined {
  const text = options.text(name);
  if (text === undefined) return undefined;
  try {
    return parseDay(text);
  } catch {
    throw new UsageError(`--${name}: expected an existing day as YYYY-MM-DD, got ${JSON.stringify(text)}`);
  }
}
