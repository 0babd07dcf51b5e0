/** What was wrong with an imported file. */
export type ImportErrorCode =
  | "not_found"
  | "unreadable"
  | "empty"
  | "missing_column"
  | "ragged_row"
  | "bad_quote"
  | "bad_day"
  | "bad_number"
  | "missing_value"
  | "duplicate_cell"
  | "mixed_identity"
  | "no_benchmark";

/** Where in a file: line and column count from 1, column names the header where there is one. */
export interface ImportPlace {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
}

/** A file that can't be imported; the message names file, line and column, what was expected and what came. */
export class ImportError extends Error {
  override readonly name = "ImportError";
  readonly code: ImportErrorCode;
  readonly place: ImportPlace;

  constructor(code: ImportErrorCode, place: ImportPlace, problem: string) {
    const line = place.line === undefined ? "" : `:${place.line}`;
    const column = place.column === undefined ? "" : ` (${place.column})`;
    super(`${place.file}${line}${column}: ${problem}`);
    this.code = code;
    this.place = place;
  }
}
