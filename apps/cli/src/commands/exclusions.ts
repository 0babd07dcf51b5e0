import {
  EXCLUSIONS_VERSION,
  EXCLUSION_RULES,
  exclusionOn,
  formatDay,
  listExclusions,
  rankAssets,
} from "@altseason/core";
import type { DayNumber } from "@altseason/core";
import { stringify } from "csv-stringify/sync";
import type { Command, CommandContext } from "../command.ts";
import { formatTable } from "../format-table.ts";
import type { TextColumn } from "../format-table.ts";
import { MARKET_OPTIONS, loadMarket } from "../load-market.ts";
import type { LoadedMarket } from "../load-market.ts";
import { optionalDay } from "../optional-day.ts";
import { parseOptions } from "../parse-options.ts";
import type { ParsedOptions } from "../parse-options.ts";
import { UsageError } from "../usage-error.ts";

const CARRY_DAYS = 3;

/** The curated table, or what is excluded on a day of a market. */
export const exclusionsCommand: Command = {
  name: "exclusions",
  summary: "the curated table; with --data, every coin excluded on a day and why",
  usage: "exclusions [--data PATH… [--day DAY] [--day-offset -1] [--identity SCHEME]] [--csv | --json]",
  async run(args, context) {
    const options = parseOptions(args, { ...MARKET_OPTIONS, day: "text", csv: "flag", json: "flag" });
    if (options.flag("csv") && options.flag("json")) {
      throw new UsageError("--json: expected either --csv or --json, got both");
    }
    const day = optionalDay(options, "day");
    const hasData = options.texts("data").length > 0 || options.positionals.length > 0;
    if (hasData) return writeExcluded(loadMarket(options, options.positionals), day, options, context);
    if (day !== undefined) throw new UsageError("--day: expected with --data, got it alone");
    writeTable(options, context);
    return 0;
  },
};

function writeTable(options: ParsedOptions, { write }: CommandContext): void {
  const table = listExclusions();
  if (options.flag("json")) {
    write(`${JSON.stringify({ version: EXCLUSIONS_VERSION, table }, null, 2)}\n`);
  } else if (options.flag("csv")) {
    write(
      formatCsv(table, ["rule", "symbol", "coingecko", "coinmarketcap", "reason", "anchor", "from", "until"]),
    );
  } else {
    write(`Curated exclusions, version ${EXCLUSIONS_VERSION}: ${table.length}\n\n`);
    const columns: readonly TextColumn<(typeof table)[number]>[] = [
      { title: "rule", cell: ({ rule }) => rule },
      { title: "coin", cell: ({ symbol }) => symbol },
      { title: "CoinGecko id", cell: ({ coingecko }) => coingecko ?? "" },
      { title: "CMC id", isRight: true, cell: ({ coinmarketcap }) => coinmarketcap ?? "" },
      { title: "is", cell: ({ reason }) => reason },
    ];
    write(formatTable(table, columns));
  }
}

function writeExcluded(
  { matrix, classification }: LoadedMarket,
  wanted: DayNumber | undefined,
  options: ParsedOptions,
  { note, write }: CommandContext,
): number {
  const lastDay = matrix.firstDay + matrix.dayCount - 1;
  const day = wanted ?? lastDay;
  if (day < matrix.firstDay || day > lastDay) {
    const span = `${formatDay(matrix.firstDay)} to ${formatDay(lastDay)}`;
    note(`altseason exclusions: the data runs from ${span}; ${formatDay(day)} lies outside it`);
    return 1;
  }
  const ranked = rankAssets(matrix, day - matrix.firstDay, CARRY_DAYS);
  const excluded = ranked.flatMap(({ column, rank }) => {
    const asset = matrix.assets[column];
    const exclusion = exclusionOn(classification, column, day, EXCLUSION_RULES);
    if (asset === undefined || exclusion === null) return [];
    const { rule, basis, evidence } = exclusion.first;
    return [{ rank, id: asset.id, symbol: asset.symbol, name: asset.name, rule, basis, evidence }];
  });
  const { version } = classification;
  if (options.flag("json")) {
    write(`${JSON.stringify({ version, day: formatDay(day), ranked: ranked.length, excluded }, null, 2)}\n`);
  } else if (options.flag("csv")) {
    write(formatCsv(excluded, ["rank", "id", "symbol", "name", "rule", "basis", "evidence"]));
  } else {
    write(
      `${formatDay(day)}: ${excluded.length} of ${ranked.length} ranked coins are excluded (${version})\n\n`,
    );
    const columns: readonly TextColumn<(typeof excluded)[number]>[] = [
      { title: "rank", isRight: true, cell: ({ rank }) => String(rank) },
      { title: "coin", cell: ({ symbol }) => symbol },
      { title: "rule", cell: ({ rule }) => rule },
      { title: "evidence", cell: ({ evidence }) => evidence },
    ];
    write(formatTable(excluded, columns));
  }
  return 0;
}

/** A spreadsheet takes a cell that begins with `=` for a formula: such cells are escaped. */
function formatCsv(rows: readonly object[], columns: readonly string[]): string {
  return stringify([...rows], { header: true, columns: [...columns], escape_formulas: true });
}
