import { benchmarkId, createMarketMatrix } from "@altseason/core";
import type { IdentityScheme, MarketMatrix } from "@altseason/core";
import { ImportError } from "./import-error.ts";
import type { AppliedRename } from "./join-renamed.ts";
import type { MarketRows } from "./market-rows.ts";
import { findMarketFiles } from "./read-market-file.ts";
import { readMarketRows } from "./read-market-rows.ts";
import { resolveIdentity } from "./resolve-identity.ts";
import type { ResolvedCoin, TickerTwins } from "./resolve-identity.ts";
import type { SeriesBreak } from "./resolve-series.ts";

/** How files are read. */
export interface ImportOptions {
  /** Added to each day: −1 where a source stamps a day's close with the next day. 0 by default. */
  readonly dayOffset?: number;
  /** Whose ids the `id` column holds; told from the ids by default. */
  readonly identity?: IdentityScheme;
}

/** What an import found, beside the numbers. Days are day numbers. */
export interface ImportReport {
  readonly files: readonly string[];
  readonly rows: number;
  /** Days with at least one row. */
  readonly days: number;
  /** Days between the first and the last without any row. */
  readonly emptyDays: readonly number[];
  readonly assets: number;
  readonly rowsWithoutPrice: number;
  readonly rowsWithoutMarketCap: number;
  readonly breaks: readonly SeriesBreak[];
  readonly renames: readonly AppliedRename[];
  /** Tickers that stood for several coins on one day. */
  readonly twins: readonly TickerTwins[];
  /** Rows that fell away because another says the same of the same coin and day. */
  readonly duplicateRows: number;
}

/**
 * Reads market history from CSV and CSV.gz files or folders of them, long daily data or snapshots, columns found by name.
 * Nothing is returned unless all of it could be read.
 * @throws {ImportError} naming file, line and column, what was expected and what came
 */
export function importCsvMarket(
  paths: readonly string[],
  { dayOffset = 0, identity }: ImportOptions = {},
): { readonly matrix: MarketMatrix; readonly report: ImportReport } {
  const { rows, dictionary } = readMarketRows(findMarketFiles(paths), dayOffset);
  if (rows.count === 0)
    throw new ImportError("empty", { file: paths.join(", ") }, "expected rows, found headers alone");
  const resolved = resolveIdentity(rows, dictionary, identity);
  const coins = resolved.coins.toSorted((a, b) => (a.asset.id < b.asset.id ? -1 : 1));
  const days = rows.day.subarray(0, rows.count);
  const firstDay = days.reduce((least, day) => Math.min(least, day));
  const lastDay = days.reduce((most, day) => Math.max(most, day));
  const dayCount = lastDay - firstDay + 1;
  requireBenchmark(coins, resolved.identity, paths);
  const price = new Float64Array(dayCount * coins.length);
  const marketCap = new Float64Array(dayCount * coins.length);
  const volume = new Float64Array(dayCount * coins.length);
  for (const [column, coin] of coins.entries()) {
    fillColumn(rows, coin, column, coins.length, firstDay, { price, marketCap, volume });
  }
  const observed = new Set(days);
  const matrix = createMarketMatrix({
    firstDay,
    dayCount,
    assets: coins.map(({ asset }) => asset),
    identity: resolved.identity,
    source: {
      provider: "csv",
      // A simulated market stays one, whatever way its numbers go.
      kind: resolved.identity === "demo" ? "simulated" : "imported",
      description: describeFiles(rows.files),
    },
    price,
    marketCap,
    volume,
  });
  return {
    matrix,
    report: {
      files: rows.files,
      rows: rows.count,
      days: observed.size,
      emptyDays: Array.from({ length: dayCount }, (_, row) => firstDay + row).filter(
        (day) => !observed.has(day),
      ),
      assets: coins.length,
      rowsWithoutPrice: countMissing(rows.price, rows.count),
      rowsWithoutMarketCap: countMissing(rows.marketCap, rows.count),
      breaks: resolved.breaks,
      renames: resolved.renames,
      twins: resolved.twins,
      duplicateRows: resolved.duplicateRows,
    },
  };
}

/** Later pieces write over earlier ones: where a coin stood under two tickers on one day the newer ticker counts. */
function fillColumn(
  rows: MarketRows,
  { pieces }: ResolvedCoin,
  column: number,
  width: number,
  firstDay: number,
  cells: { readonly price: Float64Array; readonly marketCap: Float64Array; readonly volume: Float64Array },
): void {
  for (const { rows: own, unit } of pieces) {
    for (const row of own) {
      const cell = ((rows.day[row] ?? 0) - firstDay) * width + column;
      cells.price[cell] = (rows.price[row] ?? 0) * unit;
      cells.marketCap[cell] = rows.marketCap[row] ?? 0;
      cells.volume[cell] = rows.volume[row] ?? 0;
    }
  }
}

function requireBenchmark(
  coins: readonly ResolvedCoin[],
  identity: IdentityScheme,
  paths: readonly string[],
): void {
  const id = benchmarkId(identity);
  if (coins.some(({ asset }) => asset.id === id)) return;
  throw new ImportError(
    "no_benchmark",
    { file: paths.join(", ") },
    `expected Bitcoin, ${JSON.stringify(id)} under ${identity} ids, among ${coins.length} coins; found none`,
  );
}

function describeFiles(files: readonly string[]): string {
  const names = files.map((file) => file.split("/").at(-1) ?? file);
  return names.length <= 3
    ? names.join(", ")
    : `${names.length} files, ${names[0] ?? ""} to ${names.at(-1) ?? ""}`;
}

function countMissing(values: Float64Array, count: number): number {
  let missing = 0;
  for (let row = 0; row < count; row += 1) if (values[row] === 0) missing += 1;
  return missing;
}
