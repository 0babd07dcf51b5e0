import { ImportError } from "./import-error.ts";
import type { MarketRows } from "./market-rows.ts";

const LN_SAME_PRICE = Math.log(1.1);
const LN_SAME_SUPPLY = Math.log(1.02);

/**
 * The rows of one ticker on one day that stand for different coins. A row that says the same again, or nearly so in one
 * file (a coin listed twice), falls away and the first stays; `onDuplicate` hears of each that fell.
 * @throws {ImportError} `duplicate_cell` when two files tell different numbers: twins stand in one listing
 */
export function distinctRows(
  rows: MarketRows,
  today: readonly number[],
  onDuplicate: () => void,
): readonly number[] {
  const kept: number[] = [];
  for (const row of today) {
    const isKnown = kept.some((other) => isSameRow(rows, other, row) || isListedTwice(rows, other, row));
    const elsewhere = kept.find((other) => rows.file[other] !== rows.file[row]);
    if (isKnown) onDuplicate();
    else if (elsewhere === undefined) kept.push(row);
    else refuseRow(rows, elsewhere, row);
  }
  return kept;
}

/** Whether two rows say the same of a coin. */
export function isSameRow(rows: MarketRows, first: number, second: number): boolean {
  return rows.price[first] === rows.price[second] && rows.marketCap[first] === rows.marketCap[second];
}

/** @throws {ImportError} always: `duplicate_cell`, naming both places */
export function refuseRow(rows: MarketRows, first: number, second: number): never {
  const { id, symbol } = rows.keys[rows.key[second] ?? 0] ?? { id: null, symbol: "" };
  const before = `${rows.files[rows.file[first] ?? 0] ?? ""}:${rows.line[first] ?? 0}`;
  const label = JSON.stringify(id ?? symbol);
  throw new ImportError(
    "duplicate_cell",
    { file: rows.files[rows.file[second] ?? 0] ?? "", line: rows.line[second] ?? 0 },
    `expected one row of ${label} a day, got another with other numbers; the first is at ${before}`,
  );
}

function isListedTwice(rows: MarketRows, first: number, second: number): boolean {
  const price = rows.price[first] ?? 0;
  const marketCap = rows.marketCap[first] ?? 0;
  const priceMove = Math.log((rows.price[second] ?? 0) / price);
  const capMove = Math.log((rows.marketCap[second] ?? 0) / marketCap);
  return (
    rows.file[first] === rows.file[second] &&
    Math.abs(priceMove) <= LN_SAME_PRICE &&
    Math.abs(capMove - priceMove) <= LN_SAME_SUPPLY
  );
}
