import { formatDay } from "@altseason/core";
import type { BackfillGap, BackfillReport, SeriesHole } from "@altseason/market-data";
import { formatFacts, formatTable } from "../format-table.ts";

/** What a backfill did, as one plain object. Days as ISO dates. */
export interface DescribedBackfill {
  readonly provider: string;
  readonly dataSet: string;
  readonly place: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** Before `firstDay` where the provider does not reach that far back. */
  readonly requestedFirstDay: string;
  readonly assets: number;
  readonly fetched: number;
  readonly resumed: number;
  readonly daysChanged: number;
  readonly emptyDays: readonly string[];
  readonly gaps: readonly BackfillGap[];
  readonly holes: readonly SeriesHole[];
  readonly emptyAssets: readonly string[];
}

const MOST_SHOWN = 12;

/** Puts a report into plain words and dates. */
export function describeBackfill(
  provider: string,
  dataSet: string,
  place: string,
  report: BackfillReport,
): DescribedBackfill {
  const { assets, emptyAssets, fetched, gaps, holes, resumed } = report;
  return {
    provider,
    dataSet,
    place,
    firstDay: formatDay(report.fromDay),
    lastDay: formatDay(report.toDay),
    requestedFirstDay: formatDay(report.requestedFromDay),
    assets,
    fetched,
    resumed,
    daysChanged: report.changedDays.length,
    emptyDays: report.emptyDays.map(formatDay),
    gaps,
    holes: [...holes].sort((a, b) => b.missingDays - a.missingDays),
    emptyAssets,
  };
}

/** The same for people; long lists are cut, and say so. */
export function formatBackfill(described: DescribedBackfill): string {
  const { emptyAssets, emptyDays, firstDay, gaps, holes, requestedFirstDay } = described;
  const reach =
    firstDay === requestedFirstDay ? "" : `; asked from ${requestedFirstDay}, where it does not reach`;
  const facts = formatFacts([
    ["data set", `${described.dataSet} in the ${described.place}`],
    ["days", `${firstDay} to ${described.lastDay}${reach}`],
    ["", `${described.daysChanged} changed in the database, ${emptyDays.length} without a number`],
    [
      "coins",
      `${described.assets}: ${described.fetched} fetched, ${described.resumed} kept from an earlier run`,
    ],
    ["without numbers", cut(emptyAssets).join(", ") || "none"],
  ]);
  return [
    facts,
    `Gaps, coins that could not be had: ${gaps.length}\n${formatTable(gaps.slice(0, MOST_SHOWN), [
      { title: "coin", cell: ({ assetId }) => assetId },
      { title: "why", cell: ({ code }) => code },
      { title: "message", cell: ({ message }) => message },
    ])}${rest(gaps)}`,
    `Holes, coins with days missing between their first and last: ${holes.length}\n${formatTable(
      holes.slice(0, MOST_SHOWN),
      [
        { title: "coin", cell: ({ assetId }) => assetId },
        { title: "days missing", isRight: true, cell: ({ missingDays }) => String(missingDays) },
      ],
    )}${rest(holes)}`,
  ].join("\n");
}

function cut(texts: readonly string[]): readonly string[] {
  const more = texts.length - MOST_SHOWN;
  return more > 0 ? [...texts.slice(0, MOST_SHOWN), `and ${more} more`] : texts;
}

function rest(rows: readonly unknown[]): string {
  const more = rows.length - MOST_SHOWN;
  return more > 0 ? `and ${more} more; --json lists them all\n` : "";
}
