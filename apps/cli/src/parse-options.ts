import { parseArgs } from "node:util";
import { UsageError } from "./usage-error.ts";

/** Options a command knows: text, text more than once, or a flag. */
export type OptionKinds = Readonly<Record<string, "text" | "texts" | "flag">>;

/** What was given. A text option not given is undefined, a list empty, a flag false. */
export interface ParsedOptions {
  text(name: string): string | undefined;
  /** @throws {UsageError} when the option is missing */
  requireText(name: string): string;
  texts(name: string): readonly string[];
  flag(name: string): boolean;
  /** @throws {UsageError} when the value is no whole number from `least` */
  count(name: string, least: number): number | undefined;
  readonly positionals: readonly string[];
}

/**
 * Parses arguments; a `--` that pnpm passes on is dropped.
 * @throws {UsageError} on an unknown option or a missing value
 */
export function parseOptions(args: readonly string[], kinds: OptionKinds): ParsedOptions {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === "flag" ? ("boolean" as const) : ("string" as const), multiple: kind === "texts" },
    ]),
  );
  const parsed = parse(joinNegativeValues(args.filter((argument) => argument !== "--")), options);
  const text = (name: string): string | undefined => {
    const value = parsed.values[name];
    return typeof value === "string" ? value : undefined;
  };
  return {
    text,
    requireText(name) {
      const value = text(name);
      if (value === undefined || value === "") throw new UsageError(`--${name}: expected a value, got none`);
      return value;
    },
    texts(name) {
      const value = parsed.values[name];
      return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
    },
    flag: (name) => parsed.values[name] === true,
    count(name, least) {
      const value = text(name);
      if (value === undefined) return undefined;
      const count = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
      if (count >= least) return count;
      throw new UsageError(`--${name}: expected a whole number from ${least}, got ${JSON.stringify(value)}`);
    },
    positionals: parsed.positionals,
  };
}

/** `--day-offset -1` is meant as a value, which parseArgs takes for another option. */
function joinNegativeValues(args: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const argument of args) {
    const previous = joined.at(-1);
    if (/^-\d+$/.test(argument) && previous !== undefined && /^--[a-z-]+$/.test(previous)) {
      joined[joined.length - 1] = `${previous}=${argument}`;
    } else {
      joined.push(argument);
    }
  }
  return joined;
}

function parse(
  args: readonly string[],
  options: Readonly<Record<string, { type: "boolean" | "string"; multiple: boolean }>>,
): { values: Readonly<Record<string, unknown>>; positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new UsageError(describeParseError(cause, Object.keys(options)));
  }
}

/** Node's own words fit all but the unknown option, where they advise what nobody means. */
function describeParseError(cause: unknown, names: readonly string[]): string {
  if (!(cause instanceof Error)) return String(cause);
  const unknown = /^Unknown option '([^']+)'/.exec(cause.message)?.[1];
  if (unknown === undefined) return cause.message.replaceAll("\n", " ");
  return `expected one of ${names.map((name) => `--${name}`).join(", ")}, got ${unknown}`;
}
