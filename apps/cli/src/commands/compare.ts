import { compareIndex, computeHistory, historyPoints } from "@altseason/core";
import { readListedTickers, readPublishedIndex } from "@altseason/market-data";
import type { Command } from "../command.ts";
import { decomposeByYear, decomposeComparison } from "../compare/decompose-comparison.ts";
import { explainDay } from "../compare/explain-day.ts";
import { explainInWords, formatComparison } from "../compare/format-comparison.ts";
import { rankAsListed } from "../compare/rank-as-listed.ts";
import { MARKET_OPTIONS, METHODOLOGY_OPTIONS, chooseMethodology, loadMarket } from "../load-market.ts";
import { parseOptions } from "../parse-options.ts";

const MOST_DIFFERENT = 10;

/** Compares a history with what somebody published, and shares the difference out among its causes. */
export const compareCommand: Command = {
  name: "compare",
  summary: "compare our history with a published one, day by day",
  usage:
    "compare --data PATH… --published FILE [--variant blockchaincenter-90d] [--listed FILE] [--without COIN…] [--match KIND:N] [--policy POLICY] [--day-offset -1] [--identity SCHEME] [--json]",
  async run(args, { write }) {
    const options = parseOptions(args, {
      ...MARKET_OPTIONS,
      ...METHODOLOGY_OPTIONS,
      published: "text",
      listed: "text",
      without: "texts",
      json: "flag",
    });
    const methodology = chooseMethodology(options, "blockchaincenter-90d");
    const published = readPublishedIndex(options.requireText("published"));
    const list = options.text("listed");
    const listed = list === undefined ? undefined : readListedTickers(list);
    const { matrix: whole, classification } = loadMarket(options, options.positionals);
    const matrix = rankAsListed(whole, { listed, without: options.texts("without") });
    const ours = computeHistory(matrix, classification, [methodology]).flatMap(historyPoints);
    const comparison = compareIndex(ours, published);
    const explained = comparison.days.map((day) => explainDay(matrix, classification, methodology, day));
    const decomposition = decomposeComparison(explained);
    const years = decomposeByYear(explained);
    const mostDifferent = explained.slice(0, MOST_DIFFERENT);
    if (!options.flag("json")) {
      write(formatComparison(methodology.id, comparison, decomposition, years, mostDifferent));
      return 0;
    }
    const { daysOnlyOurs, daysOnlyPublished } = comparison;
    const dates = explained.map(({ day }) => day).toSorted();
    const answer = {
      variant: methodology.id,
      ...decomposition,
      daysOnlyOurs,
      daysOnlyPublished,
      firstDay: dates.at(0),
      lastDay: dates.at(-1),
      years,
      mostDifferent: mostDifferent.map((day) => ({ ...day, explanation: explainInWords(day) })),
      days: explained.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    };
    write(`${JSON.stringify(answer, null, 2)}\n`);
    return 0;
  },
};
