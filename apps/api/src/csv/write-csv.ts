import { stringify } from "csv-stringify/sync";

/** What a cell may hold; null leaves it empty. */
export type CsvCell = string | number | boolean | null;

/**
 * Writes rows under a line of column names (RFC 4180, UTF-8). Text that a spreadsheet would run as a formula is escaped;
 * numbers are left alone.
 */
export function writeCsv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, CsvCell>>[],
): string {
  return stringify([...rows], {
    header: true,
    columns: [...columns],
    escape_formulas: true,
    record_delimiter: "\r\n",
    cast: { boolean: (value) => String(value) },
  });
}
