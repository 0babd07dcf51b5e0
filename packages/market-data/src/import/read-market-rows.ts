import { IDENTITY_SCHEMES } from "@altseason/core";
import type { IdentityScheme } from "@altseason/core";
import { TAG_SEPARATOR, unescapeMarketCell } from "../export/quote-market-cell.ts";
import { ImportError } from "./import-error.ts";
import type { ImportPlace } from "./import-error.ts";
import { findMarketColumns, isAssetDictionary, requireMarketColumns } from "./market-columns.ts";
import type { MarketColumns } from "./market-columns.ts";
import { createMarketRowBuilder } from "./market-rows.ts";
import type { MarketRowBuilder, MarketRows } from "./market-rows.ts";
import { parseDayCell, parseNumberCell } from "./parse-cell.ts";
import { readMarketFile } from "./read-market-file.ts";
import { scanCsv } from "./scan-csv.ts";

/** Symbol and name of an id, from a list of coins that lies beside the data. */
export interface DictionaryEntry {
  readonly symbol: string | null;
  readonly name: string | null;
}

/** All rows of all files, and the asset dictionaries found among them. */
export interface MarketTable {
  readonly rows: MarketRows;
  readonly dictionary: ReadonlyMap<string, DictionaryEntry>;
}

/**
 * Reads market files into rows. `dayOffset` is added to each day: −1 where a source stamps a close with the next day.
 * @throws {ImportError} naming file, line and column
 */
export function readMarketRows(files: readonly string[], dayOffset: number): MarketTable {
  const builder = createMarketRowBuilder();
  const dictionary = new Map<string, DictionaryEntry>();
  for (const file of files) readOne(file, dayOffset, builder, dictionary);
  return { rows: builder.finish(), dictionary };
}

function readOne(
  file: string,
  dayOffset: number,
  builder: MarketRowBuilder,
  dictionary: Map<string, DictionaryEntry>,
): void {
  let columns: MarketColumns = findMarketColumns([]);
  let isDictionary = false;
  const fileIndex = builder.fileOf(file);
  const days = new Map<string, number>();
  let lastDayText = "";
  let day = 0;
  scanCsv(
    readMarketFile(file),
    file,
    (headers) => {
      columns = findMarketColumns(headers);
      isDictionary = isAssetDictionary(columns);
      if (!isDictionary) requireMarketColumns(columns, file);
    },
    (fields, line) => {
      const cell = (at: number): string => (at < 0 ? "" : (fields[at] ?? ""));
      if (isDictionary) {
        const entry = {
          symbol: cell(columns.symbol).trim() || null,
          name: cell(columns.name).trim() || null,
        };
        dictionary.set(cell(columns.id).trim(), entry);
        return;
      }
      const dayText = cell(columns.day);
      if (dayText !== lastDayText) {
        const place = placeOf(file, line, columns, columns.day);
        day = days.get(dayText) ?? parseDayCell(dayText, place) + dayOffset;
        days.set(dayText, day);
        lastDayText = dayText;
      }
      builder.add(
        day,
        readKey(cell, columns, builder, file, line),
        parseNumberCell(cell(columns.price), file, line, columns.headers[columns.price]),
        parseNumberCell(cell(columns.marketCap), file, line, columns.headers[columns.marketCap]),
        parseNumberCell(cell(columns.volume), file, line, columns.headers[columns.volume]),
        line,
        fileIndex,
      );
    },
  );
}

function readKey(
  cell: (at: number) => string,
  columns: MarketColumns,
  builder: MarketRowBuilder,
  file: string,
  line: number,
): number {
  const id = columns.id < 0 ? null : cell(columns.id).trim();
  const symbol = cell(columns.symbol).trim();
  if (id === "" || (id === null && symbol === "")) {
    const at = id === null ? columns.symbol : columns.id;
    throw new ImportError("missing_value", placeOf(file, line, columns, at), "expected a coin, got nothing");
  }
  const unnamed = id === null ? symbol : null;
  const scheme = readScheme(cell(columns.scheme), () => placeOf(file, line, columns, columns.scheme));
  if (id === null || columns.scheme < 0) {
    const name = columns.name < 0 ? null : cell(columns.name).trim() || unnamed;
    return builder.keyOf({ id, symbol, name, tags: [], scheme: null });
  }
  const text = (at: number): string => unescapeMarketCell(cell(at));
  const tags = text(columns.tags);
  return builder.keyOf({
    id: text(columns.id),
    symbol: text(columns.symbol),
    name: text(columns.name) || null,
    tags: tags === "" ? [] : tags.split(TAG_SEPARATOR),
    scheme,
  });
}

/** @throws {ImportError} `mixed_identity` when a file names a scheme that is none */
function readScheme(text: string, place: () => ImportPlace): IdentityScheme | null {
  if (text === "") return null;
  const scheme = IDENTITY_SCHEMES.find((known) => known === text);
  if (scheme !== undefined) return scheme;
  const expected = `expected one of ${IDENTITY_SCHEMES.join(", ")}`;
  throw new ImportError("mixed_identity", place(), `${expected}, got ${JSON.stringify(text)}`);
}

function placeOf(
  file: string,
  line: number,
  columns: MarketColumns,
  at: number,
): { file: string; line: number; column: string } {
  return { file, line, column: columns.headers[at] ?? "" };
}
