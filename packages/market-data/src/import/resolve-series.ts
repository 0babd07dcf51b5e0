import { distinctRows } from "./distinct-rows.ts";
import { judgeContinuity } from "./judge-continuity.ts";
import type { Continuity, PricedSupply } from "./judge-continuity.ts";
import type { MarketKey, MarketRows } from "./market-rows.ts";
import { supplyOf } from "./supply-of.ts";

/** Rows of one coin in order of day, by their index in the table. */
export interface CoinSeries {
  readonly key: MarketKey;
  /** 1 for the first coin under a ticker, 2 for the second… */
  readonly ordinal: number;
  readonly rows: readonly number[];
}

/** A place where a ticker stopped meaning the coin it meant. USD a coin, coins. */
export interface SeriesBreak {
  readonly symbol: string;
  readonly day: number;
  readonly previousDay: number;
  readonly reason: "redenominated" | "another-coin" | "same-day-twin";
  readonly priceBefore: number;
  readonly priceAfter: number;
  readonly supplyBefore: number;
  readonly supplyAfter: number;
}

/** What is worth telling of a table's tickers. */
interface SeriesListener {
  onBreak(found: SeriesBreak): void;
  /** Several coins share a ticker on a day. */
  onTwins(symbol: string, day: number): void;
  /** A row that said again what another says fell away. */
  onDuplicate(): void;
}

/** How rows under one ticker are told apart. */
export interface SeriesContext {
  readonly rows: MarketRows;
  /** Log move of Bitcoin between two days. */
  readonly marketMove: (fromDay: number, toDay: number) => number;
  /** Whether each row names its coin beside the ticker. */
  readonly isNamed: boolean;
  readonly listener: SeriesListener;
}

const NOBODY: MarketKey = { id: null, symbol: "", name: null, tags: [], scheme: null };

interface OpenSeries {
  readonly rows: number[];
  lastDay: number;
  price: number;
  supply: number;
}

/**
 * Splits the rows under one ticker, in order of day, into coins; where several share a day, each row goes to the coin
 * that it continues best. No return is computed across a break.
 * @throws {ImportError} `duplicate_cell` when two files tell different numbers of a ticker on one day
 */
export function resolveSeries(context: SeriesContext, indices: readonly number[]): readonly CoinSeries[] {
  const { rows } = context;
  const open: OpenSeries[] = [];
  let start = 0;
  while (start < indices.length) {
    const first = indices[start] ?? 0;
    const day = rows.day[first] ?? 0;
    let end = start + 1;
    while (end < indices.length && rows.day[indices[end] ?? 0] === day) end += 1;
    if (end - start > 1 || !continueOnly(context, first, day, open)) {
      assignDay(context, indices.slice(start, end), day, open);
    }
    start = end;
  }
  const key = rows.keys[rows.key[indices[0] ?? 0] ?? 0] ?? NOBODY;
  return open.map(({ rows: own }, index) => ({ key, ordinal: index + 1, rows: own }));
}

/** The plain case, one row and one coin under a ticker, is nearly every row there is. */
function continueOnly(
  context: SeriesContext,
  row: number,
  day: number,
  open: readonly OpenSeries[],
): boolean {
  const [only] = open;
  if (only === undefined || open.length > 1 || !judgeRow(context, row, day, only).continues) return false;
  extend(context.rows, only, row, day);
  return true;
}

function assignDay(context: SeriesContext, listed: readonly number[], day: number, open: OpenSeries[]): void {
  const { rows, listener } = context;
  const today = distinctRows(rows, listed, () => listener.onDuplicate());
  const symbol = rows.keys[rows.key[today[0] ?? 0] ?? 0]?.symbol ?? "";
  if (today.length > 1) listener.onTwins(symbol, day);
  const fits = today.flatMap((row) =>
    open.flatMap((series) => {
      const fit = judgeRow(context, row, day, series);
      return fit.continues ? [{ row, series, cost: fit.cost }] : [];
    }),
  );
  fits.sort((a, b) => a.cost - b.cost);
  const assigned = new Set<number>();
  const taken = new Set<OpenSeries>();
  for (const { row, series } of fits) {
    if (assigned.has(row) || taken.has(series)) continue;
    assigned.add(row);
    taken.add(series);
    extend(rows, series, row, day);
  }
  for (const row of today) {
    if (assigned.has(row)) continue;
    const observed = observe(rows, row);
    const before = latestOf(open);
    if (before !== undefined) {
      const fit = judgeRow(context, row, day, before);
      listener.onBreak({
        symbol,
        day,
        previousDay: before.lastDay,
        reason: fit.continues || before.lastDay === day ? "same-day-twin" : fit.reason,
        priceBefore: before.price,
        priceAfter: observed.price,
        supplyBefore: before.supply,
        supplyAfter: observed.supply,
      });
    }
    open.push({ rows: [row], lastDay: day, ...observed });
  }
}

function extend(rows: MarketRows, series: OpenSeries, row: number, day: number): void {
  const { price, supply } = observe(rows, row);
  series.rows.push(row);
  series.lastDay = day;
  if (price > 0) series.price = price;
  if (supply > 0) series.supply = supply;
}

function judgeRow(context: SeriesContext, row: number, day: number, series: OpenSeries): Continuity {
  return judgeContinuity(series, observe(context.rows, row), {
    days: day - series.lastDay,
    marketMove: context.marketMove(series.lastDay, day),
    isNamed: context.isNamed,
  });
}

function observe(rows: MarketRows, row: number): PricedSupply {
  return { price: rows.price[row] ?? 0, supply: supplyOf(rows, row) };
}

function latestOf(open: readonly OpenSeries[]): OpenSeries | undefined {
  return open.reduce<OpenSeries | undefined>(
    (latest, series) => (latest === undefined || series.lastDay > latest.lastDay ? series : latest),
    undefined,
  );
}
