/** Between the tags of a coin in one cell. */
export const TAG_SEPARATOR = "|";

const NEEDS_QUOTES = /[",\r\n]/;
const FORMULA = /^[=+\-@\t\r]/;
const ESCAPED_FORMULA = /^'[=+\-@\t\r]/;

/** Text as a CSV cell (RFC 4180), with `'` before what a spreadsheet would run as a formula. */
export function quoteMarketCell(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** The text of a cell that {@link quoteMarketCell} wrote, its quotes taken off already. */
export function unescapeMarketCell(cell: string): string {
  return ESCAPED_FORMULA.test(cell) ? cell.slice(1) : cell;
}
