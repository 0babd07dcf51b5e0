import type { Command } from "../command.ts";
import { MARKET_OPTIONS, digestText, loadMarket } from "../load-market.ts";
import { parseOptions } from "../parse-options.ts";
import { UsageError } from "../usage-error.ts";
import { checkReading } from "../verify/check-reading.ts";
import type { CheckedReading } from "../verify/check-reading.ts";
import { readReading } from "../verify/read-reading.ts";

const MOST_DIFFERENCES = 20;
const MOST_CHARACTERS = 100;
const READING_FILE = /\.json$/i;

/** Recomputes a reading. */
export const verifyCommand: Command = {
  name: "verify",
  summary: "recompute a reading from market files and say equal, or where not",
  usage: "verify READING.json --data PATH… [--day-offset -1] [--identity SCHEME] [--json]",
  async run(args, { write, note }) {
    const options = parseOptions(args, { ...MARKET_OPTIONS, json: "flag" });
    const files = options.positionals.filter((word) => READING_FILE.test(word));
    const [file] = files;
    if (file === undefined || files.length > 1) {
      const got = file === undefined ? "none" : files.join(", ");
      throw new UsageError(`READING.json: expected one file that ends in .json, got ${got}`);
    }
    const read = readReading(file);
    const { matrix, classification } = loadMarket(
      options,
      options.positionals.filter((word) => word !== file),
    );
    const checked = checkReading(read, { matrix, classification, digest: digestText });
    for (const remark of checked.remarks) note(`remark: ${remark}`);
    write(options.flag("json") ? `${JSON.stringify(checked, null, 2)}\n` : formatChecked(checked));
    return checked.result === "equal" ? 0 : 1;
  },
};

function formatChecked({ day, differences, result, sha256, variant }: CheckedReading): string {
  const told = {
    equal: `equal: ${day} ${variant} ${sha256}`,
    differs: `differs: ${day} ${variant}; the data give another reading`,
    tampered: `tampered: ${day} ${variant}; the reading does not fit its own hash`,
  };
  const more = differences.length - MOST_DIFFERENCES;
  const lines = differences
    .slice(0, MOST_DIFFERENCES)
    .map(
      ({ pointer, expected, got }) =>
        `  ${pointer}: recomputed ${show(expected)}, the reading says ${show(got)}`,
    );
  return `${[told[result], ...lines, ...(more > 0 ? [`  and ${more} more; --json lists them all`] : [])].join("\n")}\n`;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
