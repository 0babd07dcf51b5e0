import { computeHistory, historyPoints } from "@altseason/core";
import type { Command } from "../command.ts";
import { MARKET_OPTIONS, METHODOLOGY_OPTIONS, chooseMethodology, loadMarket } from "../load-market.ts";
import { parseOptions } from "../parse-options.ts";
import { requireDay } from "./reading.ts";

/** Every day that has a reading. */
export const historyCommand: Command = {
  name: "history",
  summary: "the value of every day that has a reading, as CSV or JSON",
  usage:
    "history --data PATH… [--variant top100-90d] [--from DAY] [--to DAY] [--match …] [--policy …] [--day-offset -1] [--csv | --json]",
  async run(args, { write, note }) {
    const options = parseOptions(args, {
      ...MARKET_OPTIONS,
      ...METHODOLOGY_OPTIONS,
      from: "text",
      to: "text",
      csv: "flag",
      json: "flag",
    });
    const methodology = chooseMethodology(options, "top100-90d");
    const from = options.text("from") ?? "";
    const to = options.text("to") ?? "9999-12-31";
    for (const day of [options.text("from"), options.text("to")]) if (day !== undefined) requireDay(day);
    const { matrix, classification } = loadMarket(options, options.positionals);
    const points = computeHistory(matrix, classification, [methodology])
      .flatMap(historyPoints)
      .filter(({ day }) => day >= from && day <= to);
    if (options.flag("json")) {
      write(`${JSON.stringify(points)}\n`);
    } else {
      const rows = points.map(
        (point) => `${point.day},${point.value},${point.outperformers},${point.constituents}`,
      );
      write(`${["date,value,outperformers,constituents", ...rows].join("\n")}\n`);
    }
    if (points.length > 0) return 0;
    note(`no day of the data has a reading of ${methodology.id}`);
    return 1;
  },
};
