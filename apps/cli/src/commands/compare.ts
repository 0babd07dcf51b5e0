import {
  compareIndex,
  computeHistory,
  computeReading,
  historyPoints,
  measureNearness,
  parseDay,
} from "@altseason/core";
import type { ComparedDay, IndexComparison, Methodology } from "@altseason/core";
import { readPublishedIndex } from "@altseason/market-data";
import type { Command } from "../command.ts";
import {
  MARKET_OPTIONS,
  METHODOLOGY_OPTIONS,
  chooseMethodology,
  digestText,
  loadMarket,
} from "../load-market.ts";
import type { LoadedMarket } from "../load-market.ts";
import { parseOptions } from "../parse-options.ts";

const MOST_DIFFERENT = 10;
const NEAR_POINTS = 3;

/** A day that differs, and what of it can be explained from our side. */
export interface ExplainedDay extends ComparedDay {
  readonly difference: number;
  readonly constituents: number;
  /** Coins within 3 points of Bitcoin's return, which another price source or hour can flip. */
  readonly nearBitcoin: number;
  /** Our value if all of those lost, and if all of them won. */
  readonly reachable: readonly [least: number | null, most: number | null];
  /** Coins above the cut without a price at the window's start: a source that has one counts them. */
  readonly passedOver: readonly string[];
  readonly explanation: string;
}

/** Compares a history with what somebody published. */
export const compareCommand: Command = {
  name: "compare",
  summary: "compare our history with a published one, day by day",
  usage:
    "compare --data PATH… --variant blockchaincenter-90d --published FILE.csv [--day-offset -1] [--json]",
  async run(args, { write }) {
    const options = parseOptions(args, {
      ...MARKET_OPTIONS,
      ...METHODOLOGY_OPTIONS,
      published: "text",
      json: "flag",
    });
    const methodology = chooseMethodology(options, "blockchaincenter-90d");
    const published = readPublishedIndex(options.requireText("published"));
    const market = loadMarket(options, options.positionals);
    const ours = computeHistory(market.matrix, market.classification, [methodology]).flatMap(historyPoints);
    const comparison = compareIndex(ours, published);
    const mostDifferent = comparison.days
      .slice(0, MOST_DIFFERENT)
      .map((day) => explainDay(market, methodology, day));
    const { days, ...summary } = comparison;
    write(
      options.flag("json")
        ? `${JSON.stringify({ variant: methodology.id, ...summary, firstDay: firstOf(days), lastDay: lastOf(days), mostDifferent }, null, 2)}\n`
        : formatComparison(methodology.id, comparison, mostDifferent),
    );
    return 0;
  },
};

function explainDay(market: LoadedMarket, methodology: Methodology, day: ComparedDay): ExplainedDay {
  const { matrix, classification } = market;
  const reading = computeReading({
    matrix,
    classification,
    methodology,
    day: parseDay(day.day),
    digest: digestText,
  });
  const near = measureNearness(reading, NEAR_POINTS);
  const nearBitcoin = near.justAhead + near.justBehind;
  const passedOver = reading.passedOver.map(({ symbol, reason }) => `${symbol} (${reason})`);
  const isWithinReach = day.published >= (near.valueIfLost ?? 0) && day.published <= (near.valueIfWon ?? 100);
  const coinsApart = Math.round((Math.abs(day.ours - day.published) * reading.constituentCount) / 100);
  const explanation = isWithinReach
    ? `${coinsApart} coins apart; ${nearBitcoin} sat within ${NEAR_POINTS} points of Bitcoin, enough to flip it`
    : coinsApart <= nearBitcoin + passedOver.length
      ? `${coinsApart} coins apart; ${nearBitcoin} near Bitcoin and ${passedOver.length} without a base price here together cover it`
      : `${coinsApart} coins apart; more than the ${nearBitcoin} near Bitcoin and ${passedOver.length} without a base price here: another universe or method`;
  return {
    ...day,
    difference: day.ours - day.published,
    constituents: reading.constituentCount,
    nearBitcoin,
    reachable: [near.valueIfLost, near.valueIfWon],
    passedOver,
    explanation,
  };
}

function formatComparison(
  variant: string,
  comparison: IndexComparison,
  different: readonly ExplainedDay[],
): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const lines = [
    `${variant} against the published values`,
    `days compared             ${comparison.daysCompared} (${firstOf(comparison.days)} to ${lastOf(comparison.days)}; ${comparison.daysOnlyPublished} published days without ours)`,
    `correlation               ${comparison.correlation?.toFixed(4) ?? "none"}`,
    `mean absolute difference  ${comparison.meanAbsoluteDifference.toFixed(2)} points`,
    `bias (ours − published)   ${comparison.bias.toFixed(2)} points`,
    `within 5 points           ${percent(comparison.shareWithinFive)}`,
    `in the same zone          ${percent(comparison.shareInSameZone)}`,
    "",
    "The days that differ most:",
    ...different.map(
      (day) =>
        `  ${day.day}  ours ${String(day.ours).padStart(3)}  published ${String(day.published).padStart(3)}  ${day.explanation}`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}

function firstOf(days: readonly ComparedDay[]): string {
  return days.reduce((first, { day }) => (day < first ? day : first), "9999-12-31");
}

function lastOf(days: readonly ComparedDay[]): string {
  return days.reduce((last, { day }) => (day > last ? day : last), "");
}
