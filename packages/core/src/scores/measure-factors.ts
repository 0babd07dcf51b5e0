import { isCellObserved, matchAtOrBefore, matchBase } from "../match-observation.ts";
import type { MarketMatrix } from "../market-matrix.ts";
import type { FactorId } from "./score-factor.ts";

/** Values of a coin's factors; null where the data don't tell. Returns and growth as fractions. */
export type FactorValues = Readonly<Record<FactorId, number | null>>;

const TOLERANCE_DAYS = 3;
const NEAREST = { kind: "nearest", toleranceDays: TOLERANCE_DAYS } as const;
const MOMENTUM_DAYS = 30;
const TREND_DAYS = 100;
const VOLATILITY_DAYS = 30;
const TURNOVER_DAYS = 7;
const SUPPLY_DAYS = 90;
/** Of the days of a mean or a deviation, how many must be known. */
const LEAST_KNOWN = 0.7;
/** Finer differences of supply are rounding of caps and prices. */
const SUPPLY_STEPS = 10_000;

/** Measures every factor of a coin on a day row by what was known at its close. */
export function measureFactors(
  matrix: MarketMatrix,
  column: number,
  row: number,
  windowDays: number,
): FactorValues {
  const own = changeOf(matrix, column, row, windowDays);
  const benchmark = changeOf(matrix, matrix.benchmark, row, windowDays);
  return {
    momentum: changeOf(matrix, column, row, MOMENTUM_DAYS),
    "relative-strength": own === null || benchmark === null ? null : own - benchmark,
    trend: trendOf(matrix, column, row),
    volatility: volatilityOf(matrix, column, row),
    turnover: turnoverOf(matrix, column, row),
    "supply-growth": supplyGrowthOf(matrix, column, row),
    activity: null,
    attention: null,
  };
}

/** Mean of volume over market cap of the last seven days; null where no day has both. */
export function turnoverOf(
  { volume, marketCap, assets }: MarketMatrix,
  column: number,
  row: number,
): number | null {
  if (volume === null) return null;
  let sum = 0;
  let known = 0;
  for (let at = Math.max(0, row - TURNOVER_DAYS + 1); at <= row; at += 1) {
    const cell = at * assets.length + column;
    if (!isCellObserved(volume, cell) || !isCellObserved(marketCap, cell)) continue;
    sum += (volume[cell] ?? 0) / (marketCap[cell] ?? 1);
    known += 1;
  }
  return known === 0 ? null : sum / known;
}

function changeOf({ price, assets }: MarketMatrix, column: number, row: number, days: number): number | null {
  const stride = assets.length;
  const now = matchAtOrBefore(price, stride, column, row, TOLERANCE_DAYS);
  const then = matchBase(price, stride, column, row - days, NEAREST, row - 1);
  if (now < 0 || then < 0) return null;
  return (price[now * stride + column] ?? 0) / (price[then * stride + column] ?? 1) - 1;
}

/** Close over the mean of the last hundred, less one. */
function trendOf({ price, assets }: MarketMatrix, column: number, row: number): number | null {
  const now = price[row * assets.length + column];
  let sum = 0;
  let known = 0;
  for (let at = Math.max(0, row - TREND_DAYS + 1); at <= row; at += 1) {
    const cell = at * assets.length + column;
    if (!isCellObserved(price, cell)) continue;
    sum += price[cell] ?? 0;
    known += 1;
  }
  if (now === undefined || !(now > 0) || known < TREND_DAYS * LEAST_KNOWN) return null;
  return now / (sum / known) - 1;
}

/** Standard deviation of the daily log returns of the last 30 days. */
function volatilityOf({ price, assets }: MarketMatrix, column: number, row: number): number | null {
  const returns: number[] = [];
  for (let at = Math.max(1, row - VOLATILITY_DAYS + 1); at <= row; at += 1) {
    const cell = at * assets.length + column;
    const before = cell - assets.length;
    if (isCellObserved(price, cell) && isCellObserved(price, before)) {
      returns.push(Math.log((price[cell] ?? 1) / (price[before] ?? 1)));
    }
  }
  if (returns.length < VOLATILITY_DAYS * LEAST_KNOWN) return null;
  const mean = returns.reduce((sum, each) => sum + each, 0) / returns.length;
  const squares = returns.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return Math.sqrt(squares / (returns.length - 1));
}

/** Growth of cap over price in 90 days, to a hundredth of a percent. */
function supplyGrowthOf(matrix: MarketMatrix, column: number, row: number): number | null {
  const now = supplyOn(matrix, column, matchAtOrBefore(matrix.price, matrix.assets.length, column, row, 3));
  const base = matchBase(matrix.price, matrix.assets.length, column, row - SUPPLY_DAYS, NEAREST, row - 1);
  const then = supplyOn(matrix, column, base);
  if (now === null || then === null) return null;
  return Math.round((now / then - 1) * SUPPLY_STEPS) / SUPPLY_STEPS;
}

function supplyOn({ price, marketCap, assets }: MarketMatrix, column: number, row: number): number | null {
  const cell = row * assets.length + column;
  if (row < 0 || !isCellObserved(price, cell) || !isCellObserved(marketCap, cell)) return null;
  return (marketCap[cell] ?? 0) / (price[cell] ?? 1);
}
