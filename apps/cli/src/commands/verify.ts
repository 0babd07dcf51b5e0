import { readFileSync } from "node:fs";
import { canonicalJson, methodologyOf, verifyReading } from "@altseason/core";
import type { Reading } from "@altseason/core";
import { readingSchema } from "@altseason/contract";
import { z } from "zod";
import type { Command } from "../command.ts";
import { MARKET_OPTIONS, digestText, loadMarket } from "../load-market.ts";
import { parseOptions } from "../parse-options.ts";
import { UsageError } from "../usage-error.ts";

const MOST_DIFFERENCES = 20;

/** Recomputes a reading. */
export const verifyCommand: Command = {
  name: "verify",
  summary: "recompute a reading from market files and say equal, or where not",
  usage: "verify READING.json --data PATH… [--day-offset -1] [--identity SCHEME] [--json]",
  async run(args, { write, note }) {
    const options = parseOptions(args, { ...MARKET_OPTIONS, json: "flag" });
    const file = options.positionals.find((word) => word.endsWith(".json"));
    if (file === undefined)
      throw new UsageError("READING.json: expected a file that ends in .json, got none");
    const reading = readReading(file);
    const { matrix, classification } = loadMarket(
      options,
      options.positionals.filter((word) => word !== file),
    );
    for (const remark of methodologyRemarks(reading)) note(remark);
    const verification = verifyReading({ reading, matrix, classification, digest: digestText });
    if (options.flag("json")) write(`${JSON.stringify(verification, null, 2)}\n`);
    if (verification.result === "equal") {
      if (!options.flag("json")) write(`equal: ${reading.day} ${reading.variant} ${verification.sha256}\n`);
      return 0;
    }
    if (options.flag("json")) return 1;
    write(`${verification.result}: ${reading.day} ${reading.variant}\n`);
    for (const { pointer, expected, got } of verification.differences.slice(0, MOST_DIFFERENCES)) {
      write(`  ${pointer}: recomputed ${show(expected)}, the reading says ${show(got)}\n`);
    }
    const more = verification.differences.length - MOST_DIFFERENCES;
    if (more > 0) write(`  and ${more} more\n`);
    return 1;
  },
};

/** The reading itself, or one that the API wrapped with its revision. */
function readReading(file: string): Reading {
  const parsed = z
    .union([readingSchema, z.object({ reading: readingSchema }).transform((body) => body.reading)])
    .safeParse(parseJson(file));
  if (!parsed.success) {
    const [issue] = z.treeifyError(parsed.error).errors;
    throw new UsageError(
      `${file}: expected a reading as \`altseason reading --json\` prints it: ${issue ?? z.prettifyError(parsed.error)}`,
    );
  }
  return parsed.data as Reading;
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new UsageError(
      `${file}: expected a readable JSON file: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
}

/** A reading made by other parameters than its variant's own is verified as it is, and says so. */
function methodologyRemarks(reading: Reading): readonly string[] {
  const own = methodologyOf(reading.variant);
  if (canonicalJson(own) === canonicalJson(reading.methodology)) return [];
  return [`remark: its methodology differs from the published ${reading.variant}`];
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
