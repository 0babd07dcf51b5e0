import { formatDay } from "@altseason/core";
import type { DatedValue } from "@altseason/core";
import { ImportError } from "./import-error.ts";
import { parseDayCell } from "./parse-cell.ts";
import { readMarketFile } from "./read-market-file.ts";
import { scanCsv } from "./scan-csv.ts";

/**
 * Reads somebody's published index: a CSV with the columns `date` and `value`, whole or decimal numbers 0..100.
 * @throws {ImportError} naming file, line and column
 */
export function readPublishedIndex(file: string): readonly DatedValue[] {
  const values: DatedValue[] = [];
  const seen = new Map<string, number>();
  let dayColumn = -1;
  let valueColumn = -1;
  scanCsv(
    readMarketFile(file),
    file,
    (headers) => {
      const names = headers.map((header) => header.trim().toLowerCase());
      dayColumn = names.findIndex((name) => name === "date" || name === "day");
      valueColumn = names.indexOf("value");
      if (dayColumn < 0 || valueColumn < 0) {
        const got = headers.join(", ");
        throw new ImportError(
          "missing_column",
          { file, line: 1 },
          `expected the columns date and value, got ${got}`,
        );
      }
    },
    (fields, line) => {
      const day = formatDay(parseDayCell(fields[dayColumn] ?? "", { file, line, column: "date" }));
      const text = (fields[valueColumn] ?? "").trim();
      const value = text === "" ? Number.NaN : Number(text);
      if (!(value >= 0 && value <= 100)) {
        const problem = `expected a number from 0 to 100, got ${JSON.stringify(text)}`;
        throw new ImportError("bad_number", { file, line, column: "value" }, problem);
      }
      const before = seen.get(day);
      if (before !== undefined) {
        throw new ImportError(
          "duplicate_cell",
          { file, line },
          `expected ${day} once, got it again; first at line ${before}`,
        );
      }
      seen.set(day, line);
      values.push({ day, value });
    },
  );
  return values;
}
