import { DEFAULT_VARIANT, computeHistory, formatDay, historyPoints, parseDay } from "@altseason/core";
import type { Command } from "../command.ts";
import { MARKET_OPTIONS, METHODOLOGY_OPTIONS, chooseMethodology, loadMarket } from "../load-market.ts";
import { optionalDay } from "../optional-day.ts";
import { parseOptions } from "../parse-options.ts";
import { UsageError } from "../usage-error.ts";

/** Every day that has a reading. */
export const historyCommand: Command = {
  name: "history",
  summary: "the value of every day that has a reading, as CSV or JSON",
  usage:
    "history --data PATH… [--variant top100-90d] [--from DAY] [--to DAY] [--match KIND:N] [--policy POLICY] [--day-offset -1] [--identity SCHEME] [--csv | --json]",
  async run(args, { write, note }) {
    const options = parseOptions(args, {
      ...MARKET_OPTIONS,
      ...METHODOLOGY_OPTIONS,
      from: "text",
      to: "text",
      csv: "flag",
      json: "flag",
    });
    if (options.flag("csv") && options.flag("json")) {
      throw new UsageError("--json: expected either --csv or --json, got both");
    }
    const methodology = chooseMethodology(options, DEFAULT_VARIANT);
    const from = optionalDay(options, "from") ?? Number.NEGATIVE_INFINITY;
    const to = optionalDay(options, "to") ?? Number.POSITIVE_INFINITY;
    const { matrix, classification } = loadMarket(options, options.positionals);
    const points = computeHistory(matrix, classification, [methodology])
      .flatMap(historyPoints)
      .filter(({ day }) => parseDay(day) >= from && parseDay(day) <= to);
    if (options.flag("json")) {
      const { source } = matrix;
      write(`${JSON.stringify({ variant: methodology.id, methodology, source, points })}\n`);
    } else {
      const rows = points.map(
        (point) => `${point.day},${point.value},${point.outperformers},${point.constituents}`,
      );
      write(`${["date,value,outperformers,constituents", ...rows].join("\n")}\n`);
    }
    if (points.length > 0) return 0;
    const first = formatDay(matrix.firstDay);
    const last = formatDay(matrix.firstDay + matrix.dayCount - 1);
    note(
      `altseason history: no day asked for has a reading of ${methodology.id}; the data runs from ${first} to ${last}, and the first ${methodology.windowDays} days have none`,
    );
    return 1;
  },
};
