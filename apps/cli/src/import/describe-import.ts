import { formatDay } from "@altseason/core";
import type { MarketMatrix } from "@altseason/core";
import type { ImportReport } from "@altseason/market-data";
import { formatFacts, formatTable } from "../format-table.ts";
import type { WrittenMarket } from "./write-market.ts";

/** What an import did, as one plain object. Days as ISO dates. */
export interface DescribedImport {
  readonly dataSet: string;
  readonly place: string;
  readonly identity: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly daysWritten: number;
  /** Of these, how many were new or other than what was stored. */
  readonly daysChanged: number;
  readonly emptyDays: readonly string[];
  readonly files: readonly string[];
  readonly rows: number;
  readonly assets: number;
  readonly rowsWithoutPrice: number;
  readonly rowsWithoutMarketCap: number;
  readonly duplicateRows: number;
  readonly renames: readonly {
    readonly from: string;
    readonly to: string;
    readonly day: string;
    readonly newPerOld: number;
  }[];
  readonly breaks: readonly {
    readonly symbol: string;
    readonly day: string;
    readonly reason: string;
    readonly priceBefore: number;
    readonly priceAfter: number;
  }[];
  readonly twins: readonly { readonly symbol: string; readonly days: number }[];
}

const MOST_SHOWN = 12;

/** Puts together what was read and what was written. */
export function describeImport(
  dataSet: string,
  place: string,
  matrix: MarketMatrix,
  report: ImportReport,
  { changed, written }: WrittenMarket,
): DescribedImport {
  return {
    dataSet,
    place,
    identity: matrix.identity,
    firstDay: formatDay(matrix.firstDay),
    lastDay: formatDay(matrix.firstDay + matrix.dayCount - 1),
    daysWritten: written.length,
    daysChanged: changed.length,
    emptyDays: report.emptyDays.map(formatDay),
    files: report.files,
    rows: report.rows,
    assets: report.assets,
    rowsWithoutPrice: report.rowsWithoutPrice,
    rowsWithoutMarketCap: report.rowsWithoutMarketCap,
    duplicateRows: report.duplicateRows,
    renames: report.renames.map((rename) => ({ ...rename, day: formatDay(rename.day) })),
    breaks: report.breaks.map(({ symbol, day, reason, priceBefore, priceAfter }) => ({
      symbol,
      day: formatDay(day),
      reason,
      priceBefore,
      priceAfter,
    })),
    twins: report.twins.map(({ symbol, days }) => ({ symbol, days })),
  };
}

/** The same for people; long lists are cut, and say so. */
export function formatImport(described: DescribedImport): string {
  const { breaks, emptyDays, renames, twins } = described;
  const count = (value: number): string => value.toLocaleString("en");
  const facts = formatFacts([
    ["data set", `${described.dataSet}, ${described.identity} ids, in the ${described.place}`],
    ["rows", `${count(described.rows)} of ${described.files.length} files`],
    [
      "",
      `${count(described.rowsWithoutPrice)} without a price, ${count(described.rowsWithoutMarketCap)} without a market cap, ${count(described.duplicateRows)} said twice`,
    ],
    ["coins", count(described.assets)],
    [
      "days",
      `${described.firstDay} to ${described.lastDay}: ${count(described.daysWritten)} written, of which ${count(described.daysChanged)} changed`,
    ],
    ["empty days", cutList(emptyDays)],
    ["shared tickers", cutList(twins.map(({ symbol, days }) => `${symbol} (${days} days)`))],
  ]);
  const sections = [
    facts,
    section(`Renames followed: ${renames.length}`, renames, [
      { title: "from", cell: ({ from }) => from },
      { title: "to", cell: ({ to }) => to },
      { title: "day", cell: ({ day }) => day },
      { title: "new per old", isRight: true, cell: ({ newPerOld }) => String(newPerOld) },
    ]),
    section(`Breaks, where a ticker stopped meaning the coin it meant: ${breaks.length}`, breaks, [
      { title: "ticker", cell: ({ symbol }) => symbol },
      { title: "day", cell: ({ day }) => day },
      { title: "price before", isRight: true, cell: ({ priceBefore }) => String(priceBefore) },
      { title: "after", isRight: true, cell: ({ priceAfter }) => String(priceAfter) },
      { title: "taken for", cell: ({ reason }) => reason },
    ]),
  ];
  return sections.join("\n");
}

function section<Row>(
  title: string,
  rows: readonly Row[],
  columns: Parameters<typeof formatTable<Row>>[1],
): string {
  const more = rows.length - MOST_SHOWN;
  const rest = more > 0 ? `and ${more} more; --json lists them all\n` : "";
  return `${title}\n${formatTable(rows.slice(0, MOST_SHOWN), columns)}${rest}`;
}

function cutList(texts: readonly string[]): string {
  if (texts.length === 0) return "none";
  const more = texts.length - MOST_SHOWN;
  return `${texts.slice(0, MOST_SHOWN).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
