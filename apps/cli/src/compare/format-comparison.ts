import type { IndexAgreement, IndexComparison } from "@altseason/core";
import type { Decomposition } from "./decompose-comparison.ts";
import type { DifferenceCauses } from "./difference-causes.ts";
import type { ExplainedDay } from "./explain-day.ts";
import { formatFacts, formatTable } from "../format-table.ts";

/** What each cause means, for people. */
export const CAUSE_WORDS: Readonly<Record<keyof DifferenceCauses, string>> = {
  otherCount: "the published value is no share of as many coins as ours: another number was counted",
  nearBitcoin: "coins within 1 point of Bitcoin's return: closes of another source or hour flip them",
  withoutBase: "coins without a price at the window's start here: known elsewhere, or skipped there",
  elsewhere: "neither suffices: another listing or exclusion, or prices and days further apart",
};

const CAUSES = ["otherCount", "nearBitcoin", "withoutBase", "elsewhere"] as const;

/** A comparison as a page of text. */
export function formatComparison(
  variant: string,
  comparison: IndexComparison,
  whole: Decomposition,
  years: readonly (Decomposition & { readonly year: string })[],
  mostDifferent: readonly ExplainedDay[],
): string {
  const mean = whole.meanAbsoluteDifference;
  const span = comparison.days.map(({ day }) => day).toSorted();
  const from = `${span[0] ?? ""} to ${span.at(-1) ?? ""}`;
  return [
    `${variant} against the published values\n`,
    formatFacts([
      [
        "days compared",
        `${comparison.daysCompared} (${from}; ${comparison.daysOnlyPublished} published days without ours)`,
      ],
      ["correlation", correlation(comparison)],
      ["mean absolute difference", `${mean.toFixed(2)} points`],
      ["bias (ours − published)", `${comparison.bias.toFixed(2)} points`],
      ["within 5 points", percent(comparison.shareWithinFive)],
      ["in the same zone", percent(comparison.shareInSameZone)],
      ["within reach", `${percent(whole.shareReachable)} of days, as the list of days below explains it`],
    ]),
    `\nWhat the ${mean.toFixed(2)} points are made of, each cause in this order given what it can account for:\n`,
    formatTable(CAUSES, [
      { title: "points", isRight: true, cell: (cause) => whole.causes[cause].toFixed(2) },
      { title: "share", isRight: true, cell: (cause) => percent(shareOf(whole.causes[cause], mean)) },
      { title: "cause", cell: (cause) => CAUSE_WORDS[cause] },
    ]),
    "\nBy year; in brackets: if coins without a base price were skipped rather than replaced:\n",
    formatTable(years, [
      { title: "year", cell: ({ year }) => year },
      { title: "days", isRight: true, cell: ({ daysCompared }) => String(daysCompared) },
      { title: "correlation", isRight: true, cell: correlation },
      { title: "mean difference", isRight: true, cell: meanDifference },
      { title: "bias", isRight: true, cell: ({ bias }) => bias.toFixed(2) },
      { title: "same zone", isRight: true, cell: ({ shareInSameZone }) => percent(shareInSameZone) },
      { title: "equal", isRight: true, cell: (year) => pair(year.shareEqual, year.ifSkipped.shareEqual) },
      {
        title: "a share of our count",
        isRight: true,
        cell: (year) => pair(year.shareAttainable, year.ifSkipped.shareAttainable),
      },
    ]),
    "\nThe days that differ most:\n",
    formatTable(mostDifferent, [
      { title: "day", cell: ({ day }) => day },
      { title: "ours", isRight: true, cell: ({ ours }) => String(ours) },
      { title: "published", isRight: true, cell: ({ published }) => String(published) },
      { title: "what explains it", cell: explainInWords },
    ]),
  ].join("");
}

/** One line on what a day's difference may rest on. */
export function explainInWords(day: ExplainedDay): string {
  const [least, most] = day.reachable;
  const isWithinReach = day.published >= least && day.published <= most;
  const found = `${day.nearBitcoin.withinThree} within 3 points of Bitcoin, ${day.withoutBase.length} without a base price`;
  const skippedTo =
    day.withoutBase.length === 0 || day.valueIfSkipped === null
      ? ""
      : ` (skipping those: ${day.valueIfSkipped})`;
  const verdict = isWithinReach ? "enough" : "not enough: another listing, exclusions or days";
  return `${day.coinsApart} coins apart; ${found}${skippedTo}: ${least} to ${most} within reach, ${verdict}`;
}

function meanDifference({ meanAbsoluteDifference, ifSkipped }: Decomposition): string {
  return `${meanAbsoluteDifference.toFixed(2)} (${ifSkipped.meanAbsoluteDifference.toFixed(2)})`;
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function pair(share: number, ifSkipped: number): string {
  return `${percent(share)} (${percent(ifSkipped)})`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function correlation({ correlation: value }: IndexAgreement): string {
  return value?.toFixed(4) ?? "none";
}
