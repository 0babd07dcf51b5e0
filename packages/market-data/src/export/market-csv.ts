import { chooseColumns, formatDay, isObserved } from "@altseason/core";
import type { Asset, DayNumber, MarketMatrix } from "@altseason/core";
import { TAG_SEPARATOR, quoteMarketCell } from "./quote-market-cell.ts";

/** Which part of a market. Days are inclusive; without `top` every coin. */
export interface MarketCsvRange {
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  /** Coins that were once within the `top` by market cap in the range, with all their days of it. */
  readonly top?: number;
}

/** A market as CSV, told piece by piece. */
export interface MarketCsv {
  /** Lines beside the header. */
  readonly rows: number;
  /** The header, then the lines of one day after another: a piece a day, so that nothing is held whole. */
  pieces(): Generator<string>;
}

const HEADER = "date,id,symbol,price,market_cap,volume,name,tags,scheme\r\n";

/**
 * Writes a market so that `importCsvMarket` reads the same coins and numbers again: a line a coin and day, empty where
 * nothing was observed. Name, tags and scheme of ids stand on a coin's first line alone.
 */
export function createMarketCsv(matrix: MarketMatrix, { firstDay, lastDay, top }: MarketCsvRange): MarketCsv {
  const stride = matrix.assets.length;
  const first = Math.max(0, firstDay - matrix.firstDay);
  const last = Math.min(matrix.dayCount - 1, lastDay - matrix.firstDay);
  const columns = top === undefined ? [...matrix.assets.keys()] : chooseColumns(matrix, first, last, top);
  const isTold = (cell: number): boolean =>
    isObserved(matrix.price[cell]) || isObserved(matrix.marketCap[cell]);
  let rows = 0;
  for (let row = first; row <= last; row += 1) {
    for (const column of columns) if (isTold(row * stride + column)) rows += 1;
  }

  return {
    rows,
    *pieces() {
      yield HEADER;
      const introduced = new Set<number>();
      for (let row = first; row <= last; row += 1) {
        const date = formatDay(matrix.firstDay + row);
        let lines = "";
        for (const column of columns) {
          const asset = matrix.assets[column];
          const cell = row * stride + column;
          if (asset === undefined || !isTold(cell)) continue;
          const numbers = `${cellText(matrix.price, cell)},${cellText(matrix.marketCap, cell)},${cellText(matrix.volume, cell)}`;
          const introduction = introduced.has(column) ? ",," : introduce(asset, matrix);
          introduced.add(column);
          lines += `${date},${quoteMarketCell(asset.id)},${quoteMarketCell(asset.symbol)},${numbers},${introduction}\r\n`;
        }
        if (lines !== "") yield lines;
      }
    },
  };
}

function introduce({ name, tags }: Asset, { identity }: MarketMatrix): string {
  return `${quoteMarketCell(name ?? "")},${quoteMarketCell(tags.join(TAG_SEPARATOR))},${identity}`;
}

/** The shortest decimal that names the double: read again it is the same. */
function cellText(cells: Float64Array | null, cell: number): string {
  const value = cells?.[cell];
  return isObserved(value) ? String(value) : "";
}
