import { DEFAULT_VARIANT, computeReading } from "@altseason/core";
import type { Command } from "../command.ts";
import { formatReading } from "../format-reading.ts";
import {
  MARKET_OPTIONS,
  METHODOLOGY_OPTIONS,
  chooseMethodology,
  digestText,
  loadMarket,
} from "../load-market.ts";
import { optionalDay } from "../optional-day.ts";
import { parseOptions } from "../parse-options.ts";

/** One day's reading from files, with its evidence. */
export const readingCommand: Command = {
  name: "reading",
  summary: "one day's reading from market files, with its constituents and exclusions",
  usage:
    "reading --data PATH… [--day DAY] [--variant top100-90d] [--match carry:3|nearest:3] [--policy backfill|strict] [--day-offset -1] [--identity SCHEME] [--json]",
  async run(args, { write, note }) {
    const options = parseOptions(args, {
      ...MARKET_OPTIONS,
      ...METHODOLOGY_OPTIONS,
      day: "text",
      json: "flag",
    });
    const methodology = chooseMethodology(options, DEFAULT_VARIANT);
    const wanted = optionalDay(options, "day");
    const { matrix, classification } = loadMarket(options, options.positionals);
    const day = wanted ?? matrix.firstDay + matrix.dayCount - 1;
    const reading = computeReading({ matrix, classification, methodology, day, digest: digestText });
    write(options.flag("json") ? `${JSON.stringify(reading, null, 2)}\n` : formatReading(reading));
    if (reading.unavailable === null) return 0;
    note(`altseason reading: no value on ${reading.day}: ${reading.unavailable.message}`);
    return 1;
  },
};
