import { COIN_RENAMES } from "./coin-rename.ts";
import { ImportError } from "./import-error.ts";
import { findMarketColumns } from "./market-columns.ts";
import { readMarketFile } from "./read-market-file.ts";
import { scanCsv } from "./scan-csv.ts";

/**
 * The tickers, in upper case, that a list of coins knows: any CSV with a column `symbol` or `ticker`. A coin that changed
 * its ticker is known under the later one too.
 * @throws {ImportError} naming file, line and column
 */
export function readListedTickers(file: string): ReadonlySet<string> {
  const tickers = new Set<string>();
  let column = -1;
  scanCsv(
    readMarketFile(file),
    file,
    (headers) => {
      column = findMarketColumns(headers).symbol;
      if (column >= 0) return;
      const problem = `expected a column for symbol or ticker, got ${headers.join(", ")}`;
      throw new ImportError("missing_column", { file, line: 1 }, problem);
    },
    (fields) => {
      const ticker = (fields[column] ?? "").trim().toUpperCase();
      if (ticker !== "") tickers.add(ticker);
    },
  );
  for (const { from, to } of COIN_RENAMES) if (tickers.has(from)) tickers.add(to.toUpperCase());
  return tickers;
}
