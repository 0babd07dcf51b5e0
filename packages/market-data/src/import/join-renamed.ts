import { parseDay } from "@altseason/core";
import type { CoinRename } from "./coin-rename.ts";
import type { MarketRows } from "./market-rows.ts";
import type { CoinSeries } from "./resolve-series.ts";
import { supplyOf } from "./supply-of.ts";

/** A coin under one or more names over time: its pieces, oldest first, each price times `unit` being in today's coins. */
export interface JoinedCoin {
  readonly latest: CoinSeries;
  readonly pieces: readonly { readonly series: CoinSeries; readonly unit: number }[];
}

/** A rename that was applied. */
export interface AppliedRename {
  readonly from: string;
  readonly to: string;
  /** Day number of the first row under the new name after the last under the old one. */
  readonly day: number;
  readonly newPerOld: number;
}

const MOST_DAYS_OFF = 31;
const LN_PRICE_AGREES = Math.log(1.5);
const LN_PRICE_AGREES_A_DAY = 0.02;
const LN_PRICE_AGREES_MOST = Math.log(3);
const LN_SUPPLY_AGREES = Math.log(1.15);
/** One of two tickers that stand side by side is often hardly traded. */
const LN_STRAY_AGREES = Math.log(2);
const MOST_DAYS_BETWEEN_STRAYS = 7;
const MOST_SNAPSHOT_GAP_DAYS = 45;
const MOST_DAYS_AFTER_COLLAPSE = 200;
const LN_SUPPLY_SAME = Math.log(1.02);

/**
 * Joins the series of renamed coins: by the curated table where the dates and the numbers agree, and, where rows carry
 * names, under one ticker whose name changed from one snapshot to the next while its supply did not.
 */
export function joinRenamed(
  rows: MarketRows,
  all: readonly CoinSeries[],
  renames: readonly CoinRename[],
  onRename: (applied: AppliedRename) => void,
): readonly JoinedCoin[] {
  const bySymbol = Map.groupBy(all, ({ key }) => key.symbol);
  const previous = new Map<CoinSeries, { readonly series: CoinSeries; readonly newPerOld: number }>();
  const continued = new Set<CoinSeries>();
  const join = (from: CoinSeries, to: CoinSeries, newPerOld: number): void => {
    previous.set(to, { series: from, newPerOld });
    continued.add(from);
    onRename({ from: labelOf(from), to: labelOf(to), day: switchDay(rows, from, to), newPerOld });
  };
  for (const rename of renames) {
    const { from, to, newPerOld } = rename;
    const wanted = parseDay(rename.day);
    const ending = (bySymbol.get(from) ?? []).filter(
      (series) => !continued.has(series) && Math.abs(lastDay(rows, series) - wanted) <= MOST_DAYS_OFF,
    );
    const starting = (bySymbol.get(to) ?? []).filter((series) => !previous.has(series));
    const pair = ending
      .flatMap((old) => starting.map((next) => ({ old, next })))
      .find(({ old, next }) => doSeriesAgree(rows, old, next, rename));
    if (pair !== undefined) join(pair.old, pair.next, newPerOld);
  }
  for (const sharing of bySymbol.values()) {
    for (const next of sharing) {
      if (next.key.name === null || previous.has(next)) continue;
      const old = sharing.find((series) => !continued.has(series) && isContinuation(rows, series, next));
      if (old !== undefined) join(old, next, 1);
    }
  }
  return all
    .filter((series) => !continued.has(series))
    .map((latest) => ({ latest, pieces: piecesOf(latest, previous) }));
}

function piecesOf(
  latest: CoinSeries,
  previous: ReadonlyMap<CoinSeries, { readonly series: CoinSeries; readonly newPerOld: number }>,
): JoinedCoin["pieces"] {
  const pieces = [{ series: latest, unit: 1 }];
  let step = previous.get(latest);
  let unit = 1;
  while (step !== undefined) {
    unit /= step.newPerOld;
    pieces.unshift({ series: step.series, unit });
    step = previous.get(step.series);
  }
  return pieces;
}

function isContinuation(rows: MarketRows, old: CoinSeries, next: CoinSeries): boolean {
  const gap = firstDay(rows, next) - lastDay(rows, old);
  if (old === next || old.key.name === next.key.name || gap <= 0 || gap > MOST_SNAPSHOT_GAP_DAYS)
    return false;
  const before = supplyOf(rows, old.rows.at(-1));
  const after = supplyOf(rows, next.rows[0]);
  return before > 0 && after > 0 && Math.abs(Math.log(after / before)) <= LN_SUPPLY_AGREES;
}

/**
 * Whether the numbers bear a rename out. Sources list both tickers for a while, or use the new one on a stray day
 * before: each such row must have one of the old ticker near it whose price agrees. After the old ticker's last row the
 * price must agree, the less strictly the longer the gap; a price in free fall may differ threefold at one supply, and
 * where months lie between the supply decides alone.
 */
function doSeriesAgree(
  rows: MarketRows,
  old: CoinSeries,
  next: CoinSeries,
  { newPerOld, isCollapse }: CoinRename,
): boolean {
  const end = lastDay(rows, old);
  const after = next.rows.find((row) => (rows.day[row] ?? 0) > end);
  const strays = next.rows.filter((row) => (rows.day[row] ?? 0) <= end);
  const last = old.rows.at(-1);
  const priceMove = (before: number | undefined, row: number): number => {
    const [priceBefore = 0, price = 0] = [rows.price[before ?? -1], rows.price[row]];
    return priceBefore > 0 && price > 0 ? Math.abs(Math.log((price * newPerOld) / priceBefore)) : Infinity;
  };
  if (!strays.every((row) => priceMove(rowBefore(rows, old, row), row) <= LN_STRAY_AGREES)) return false;
  if (after === undefined) return false;
  const gap = (rows.day[after] ?? 0) - end;
  if (isCollapse === true) return gap <= MOST_DAYS_AFTER_COLLAPSE;
  const allowed = Math.min(LN_PRICE_AGREES + (gap - 1) * LN_PRICE_AGREES_A_DAY, LN_PRICE_AGREES_MOST);
  const move = priceMove(last, after);
  if (move <= allowed) return true;
  const supplyBefore = supplyOf(rows, last) * newPerOld;
  const supply = supplyOf(rows, after);
  if (supplyBefore === 0 || supply === 0) return false;
  const supplyMove = Math.abs(Math.log(supply / supplyBefore));
  if (gap > MOST_DAYS_OFF) return supplyMove <= LN_SUPPLY_AGREES;
  return supplyMove <= LN_SUPPLY_SAME && move <= LN_PRICE_AGREES_MOST;
}

/** The latest row of a series on the day of another row or up to a week before it. */
function rowBefore(rows: MarketRows, series: CoinSeries, row: number): number | undefined {
  const day = rows.day[row] ?? 0;
  const known = series.rows.findLast((other) => (rows.day[other] ?? 0) <= day);
  return known !== undefined && day - (rows.day[known] ?? 0) <= MOST_DAYS_BETWEEN_STRAYS ? known : undefined;
}

function switchDay(rows: MarketRows, old: CoinSeries, next: CoinSeries): number {
  const end = lastDay(rows, old);
  const after = next.rows.find((row) => (rows.day[row] ?? 0) > end);
  return after === undefined ? firstDay(rows, next) : (rows.day[after] ?? 0);
}

function labelOf({ key, ordinal }: CoinSeries): string {
  const suffix = ordinal === 1 ? "" : `~${ordinal}`;
  return key.name === null ? `${key.symbol}${suffix}` : `${key.name} (${key.symbol}${suffix})`;
}

function firstDay(rows: MarketRows, series: CoinSeries): number {
  return rows.day[series.rows[0] ?? -1] ?? 0;
}

function lastDay(rows: MarketRows, series: CoinSeries): number {
  return rows.day[series.rows.at(-1) ?? -1] ?? 0;
}
