import { computeReading, formatDay, parseDay } from "@altseason/core";
import type { Command } from "../command.ts";
import { formatReading } from "../format-reading.ts";
import {
  MARKET_OPTIONS,
  METHODOLOGY_OPTIONS,
  chooseMethodology,
  digestText,
  loadMarket,
} from "../load-market.ts";
import { parseOptions } from "../parse-options.ts";
import { UsageError } from "../usage-error.ts";

/** One day's reading from files, with its evidence. */
export const readingCommand: Command = {
  name: "reading",
  summary: "one day's reading from market files, with its constituents and exclusions",
  usage:
    "reading --data PATH… --day YYYY-MM-DD [--variant top100-90d] [--match carry:3|nearest:3] [--policy backfill|strict] [--day-offset -1] [--identity SCHEME] [--json]",
  async run(args, { write, note }) {
    const options = parseOptions(args, {
      ...MARKET_OPTIONS,
      ...METHODOLOGY_OPTIONS,
      day: "text",
      json: "flag",
    });
    const dayText = options.text("day");
    const methodology = chooseMethodology(options, "top100-90d");
    const wanted = dayText === undefined ? undefined : requireDay(dayText);
    const { matrix, classification } = loadMarket(options, options.positionals);
    const day = wanted ?? matrix.firstDay + matrix.dayCount - 1;
    const reading = computeReading({ matrix, classification, methodology, day, digest: digestText });
    write(options.flag("json") ? `${JSON.stringify(reading, null, 2)}\n` : formatReading(reading));
    if (reading.unavailable === null) return 0;
    note(`no reading on ${formatDay(day)}: ${reading.unavailable.message}`);
    return 1;
  },
};

/** @throws {UsageError} when the text is no day */
export function requireDay(text: string): number {
  try {
    return parseDay(text);
  } catch (cause) {
    throw new UsageError(`--${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
