import { isCellObserved } from "../match-observation.ts";
import type { MarketMatrix } from "../market-matrix.ts";

/**
 * The largest coins of one day in order of market cap, ties by id, without sorting the day: a scan against a threshold
 * lets a few per cent of the coins through, and yesterday's order is nearly today's. Caps carry over gaps of
 * `toleranceDays`. Days are asked for in rising order.
 */
export interface CandidateRanking {
  /** Columns, largest cap first; the first `count` are valid. */
  readonly columns: Int32Array;
  /** Makes the list of a day row. */
  advance(row: number): void;
  count(): number;
  /** Whether coins may exist below the list. */
  isPartial(): boolean;
  /** Lets smaller coins in on the present day. */
  lower(): void;
  /** Tells how many of the list were read, so that the threshold can follow the market. */
  settle(used: number): void;
}

const SMALLEST = Number.MIN_VALUE;
const LOWERED = 0.5;
const LOOSE = 0.45;
const SNUG = 0.75;

export function createCandidateRanking(matrix: MarketMatrix, toleranceDays: number): CandidateRanking {
  const { marketCap, assets } = matrix;
  const stride = assets.length;
  const columns = new Int32Array(stride);
  const caps = new Float64Array(stride);
  const above = new Int32Array(stride);
  const seenRow = new Int32Array(stride).fill(-1);
  let threshold = SMALLEST;
  let count = 0;
  let today = -1;

  function scan(row: number): void {
    const found = collectAtLeast(marketCap, row * stride, stride, threshold, above);
    let kept = 0;
    for (let index = 0; index < count; index += 1) {
      const column = columns[index] ?? 0;
      const cell = row * stride + column;
      if (isCellObserved(marketCap, cell)) {
        const cap = marketCap[cell] ?? 0;
        if (cap < threshold) continue;
        seenRow[column] = row;
        columns[kept] = column;
        caps[kept] = cap;
        kept += 1;
      } else if (row - (seenRow[column] ?? 0) <= toleranceDays && (caps[index] ?? 0) >= threshold) {
        columns[kept] = column;
        caps[kept] = caps[index] ?? 0;
        kept += 1;
      }
    }
    const known = kept;
    for (let index = 0; index < found; index += 1) {
      const column = above[index] ?? 0;
      const cap = marketCap[row * stride + column] ?? 0;
      if (seenRow[column] === row || cap === Number.POSITIVE_INFINITY) continue;
      seenRow[column] = row;
      columns[kept] = column;
      caps[kept] = cap;
      kept += 1;
    }
    count = kept;
    if (kept - known > 64) sortWhole();
    else sortNearly();
  }

  function isBefore(cap: number, column: number, otherCap: number, otherColumn: number): boolean {
    if (cap !== otherCap) return cap > otherCap;
    return (assets[column]?.id ?? "") < (assets[otherColumn]?.id ?? "");
  }

  function sortNearly(): void {
    for (let index = 1; index < count; index += 1) {
      const column = columns[index] ?? 0;
      const cap = caps[index] ?? 0;
      let at = index - 1;
      while (at >= 0 && isBefore(cap, column, caps[at] ?? 0, columns[at] ?? 0)) {
        columns[at + 1] = columns[at] ?? 0;
        caps[at + 1] = caps[at] ?? 0;
        at -= 1;
      }
      columns[at + 1] = column;
      caps[at + 1] = cap;
    }
  }

  function sortWhole(): void {
    const entries = Array.from({ length: count }, (_, index) => ({
      column: columns[index] ?? 0,
      cap: caps[index] ?? 0,
    }));
    entries.sort((a, b) => (isBefore(a.cap, a.column, b.cap, b.column) ? -1 : 1));
    for (const [index, { column, cap }] of entries.entries()) {
      columns[index] = column;
      caps[index] = cap;
    }
  }

  /** Days that may still carry into today are read again: a lower threshold lets their smaller coins in too. */
  function rebuild(row: number): void {
    count = 0;
    seenRow.fill(-1);
    for (let at = Math.max(0, row - toleranceDays); at <= row; at += 1) scan(at);
  }

  return {
    columns,
    count: () => count,
    isPartial: () => threshold > SMALLEST,
    advance(row) {
      if (row === today + 1) scan(row);
      else rebuild(row);
      today = row;
    },
    lower() {
      const smallest = count > 0 ? (caps[count - 1] ?? 0) : 0;
      const lowered = Math.min(threshold, smallest) * LOWERED;
      threshold = count > 16 && lowered > 1 ? lowered : SMALLEST;
      rebuild(today);
    },
    settle(used) {
      const cut = used < count ? (caps[used] ?? 0) : 0;
      if (threshold < cut * LOOSE) threshold = cut * SNUG;
    },
  };
}

/**
 * Columns whose cell is at least the threshold: the one loop that reads every cell of a day. Eight at a time, since a
 * block without any is the rule; within one that has some, nothing branches.
 */
function collectAtLeast(
  cells: Float64Array,
  start: number,
  length: number,
  threshold: number,
  found: Int32Array,
): number {
  const end = start + length;
  let count = 0;
  for (let cell = start; cell < end; cell += 8) {
    const blockEnd = Math.min(cell + 8, end);
    if (blockEnd - cell === 8 && !hasAtLeast(cells, cell, threshold)) continue;
    for (let at = cell; at < blockEnd; at += 1) {
      found[count] = at - start;
      count += Number((cells[at] ?? 0) >= threshold);
    }
  }
  return count;
}

function hasAtLeast(cells: Float64Array, cell: number, threshold: number): boolean {
  return (
    (cells[cell] ?? 0) >= threshold ||
    (cells[cell + 1] ?? 0) >= threshold ||
    (cells[cell + 2] ?? 0) >= threshold ||
    (cells[cell + 3] ?? 0) >= threshold ||
    (cells[cell + 4] ?? 0) >= threshold ||
    (cells[cell + 5] ?? 0) >= threshold ||
    (cells[cell + 6] ?? 0) >= threshold ||
    (cells[cell + 7] ?? 0) >= threshold
  );
}
