import { readFileSync } from "node:fs";
import { readingSchema } from "@altseason/contract";
import { diffReadings } from "@altseason/core";
import type { Reading, ReadingDifference } from "@altseason/core";
import { CommandError } from "../command-error.ts";

/** A reading from a file. */
export interface ReadReading {
  readonly reading: Reading;
  /** Members of the file's reading that a reading does not have; `expected` is undefined. */
  readonly additions: readonly ReadingDifference[];
}

const MOST_PROBLEMS = 5;
const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * A reading as `altseason reading --json` prints it, or as the API wraps it with its revision.
 * @throws {CommandError} naming file, line and column, or the member that is not as it should be
 */
export function readReading(file: string): ReadReading {
  const body = parseJson(file);
  const isWrapped = typeof body === "object" && body !== null && "reading" in body;
  const own = isWrapped ? body.reading : body;
  const parsed = readingSchema.safeParse(own);
  if (!parsed.success) {
    const prefix = isWrapped ? "/reading" : "";
    const problems = parsed.error.issues.map(
      ({ message, path }) => `  ${prefix}/${path.map(String).join("/")}: ${message}`,
    );
    const more = problems.length - MOST_PROBLEMS;
    throw new CommandError(
      [
        `${file}: expected a reading as \`altseason reading --json\` or the API's /v1/index/{date} tells it`,
        ...problems.slice(0, MOST_PROBLEMS),
        ...(more > 0 ? [`  and ${more} more`] : []),
      ].join("\n"),
    );
  }
  // The schema states every member, with rules as plain text; an unknown rule is recomputed and then differs.
  const reading = parsed.data as Reading;
  return { reading, additions: diffReadings(reading, own as Reading) };
}

function parseJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8").replace(BYTE_ORDER_MARK, "");
  } catch (cause) {
    throw new CommandError(`${file}: expected a readable file: ${messageOf(cause)}`);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CommandError(`${file}:${placeOf(cause, text)}: expected JSON: ${reasonOf(cause)}`);
  }
}

/** Line and column of a syntax error, from 1; without a position it is the end of the text. */
function placeOf(cause: unknown, text: string): string {
  const position = Number(/at position (\d+)/.exec(messageOf(cause))?.[1] ?? text.length);
  const lines = text.slice(0, position).split("\n");
  return `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
}

function reasonOf(cause: unknown): string {
  return messageOf(cause).replace(/ (in JSON )?at position.*$/s, "");
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
