import type { Classification } from "../exclusion/exclusion-match.ts";
import { matchAtOrBefore, matchBase } from "../match-observation.ts";
import type { MarketMatrix } from "../market-matrix.ts";
import { outperforms } from "../outperforms.ts";
import { isPriceStale } from "../stale-price.ts";
import type { CandidateRanking } from "./candidate-ranking.ts";
import { createExclusionMask } from "./exclusion-events.ts";
import type { VariantHistory } from "./variant-history.ts";
import type { GroupPlan, WindowPlan } from "./variant-plan.ts";

/** Walks down a day's ranking once for each window of a group, and cuts each variant off at its size. */
export interface GroupWalk {
  /** Whether any window of the group has a Bitcoin price at its start. */
  hasWindow(row: number): boolean;
  /** Writes the day's counts; returns how many of the ranking were read. */
  walkDay(row: number): number;
}

const NO_PRICE = -1;
const STALE = -2;
const UNKNOWN = 0;

export function createGroupWalk(
  matrix: MarketMatrix,
  classification: Classification,
  { shared, windows }: GroupPlan,
  ranking: CandidateRanking,
  histories: readonly VariantHistory[],
): GroupWalk {
  const { price, benchmark, assets } = matrix;
  const stride = assets.length;
  const { match, staleAfterDays } = shared;
  const isStrict = shared.historyPolicy === "strict";
  const mask = createExclusionMask(matrix, classification, shared.excludedRules);
  const { flags } = mask;
  const { columns } = ranking;
  /** In the ranking's order, read ahead so that cache misses overlap: cells of the day, the day before, the window's start. */
  const ownCells = new Float64Array(stride);
  const previousCells = new Float64Array(stride);
  const baseCells = new Float64Array(stride);
  /** In the ranking's order: the coin's price on the day, or why there is none; found at most once a day. */
  const current = new Float64Array(stride);

  function gatherDay(row: number): void {
    const count = ranking.count();
    gather(row, ownCells, count);
    gather(row - 1, previousCells, count);
    current.fill(UNKNOWN, 0, count);
  }

  function gather(row: number, cells: Float64Array, count: number): void {
    const start = Math.max(0, row) * stride;
    for (let index = 0; index < count; index += 1) cells[index] = price[start + (columns[index] ?? 0)] ?? 0;
  }

  function findCurrent(index: number, column: number, row: number): number {
    const known = current[index] ?? UNKNOWN;
    if (known !== UNKNOWN) return known;
    const own = ownCells[index] ?? 0;
    const before = previousCells[index] ?? 0;
    const isMoving = before > 0 && before < Number.POSITIVE_INFINITY && before !== own;
    const isUsable = isMoving && own > 0 && own < Number.POSITIVE_INFINITY;
    const found = isUsable ? own : matchCurrent(column, row);
    current[index] = found;
    return found;
  }

  function matchCurrent(column: number, row: number): number {
    const at = matchAtOrBefore(price, stride, column, row, match.toleranceDays);
    if (at < 0) return NO_PRICE;
    if (isPriceStale(price, stride, column, at, staleAfterDays, match.toleranceDays)) return STALE;
    return price[at * stride + column] ?? NO_PRICE;
  }

  function findBase(index: number, column: number, row: number, baseRow: number): number {
    const gathered = baseRow < 0 ? 0 : (baseCells[index] ?? 0);
    if (gathered > 0 && gathered < Number.POSITIVE_INFINITY) return gathered;
    return matchedBase(column, row, baseRow);
  }

  function matchedBase(column: number, row: number, baseRow: number): number {
    const at = matchBase(price, stride, column, baseRow, match, row - 1);
    return at < 0 ? 0 : (price[at * stride + column] ?? 0);
  }

  /** Returns how deep it read; −1 when the list ran out before the largest variant was full. */
  function walkWindow({ windowDays, cuts, maxSize }: WindowPlan, row: number): number {
    const baseRow = row - windowDays;
    const benchmarkBase = matchedBase(benchmark, row, baseRow);
    if (benchmarkBase === 0) return 0;
    const count = ranking.count();
    gather(baseRow, baseCells, count);
    const benchmarkPrice = price[row * stride + benchmark] ?? 0;
    let cut = 0;
    let size = cuts[0]?.size ?? 0;
    let counted = 0;
    let winners = 0;
    let passed = 0;
    let index = 0;
    for (; index < count && counted < maxSize; index += 1) {
      const column = columns[index] ?? 0;
      if (flags[column] === 1) continue;
      const now = findCurrent(index, column, row);
      const base = now > 0 ? findBase(index, column, row, baseRow) : 0;
      if (base > 0) {
        counted += 1;
        if (outperforms(now, base, benchmarkPrice, benchmarkBase)) winners += 1;
      } else if (isStrict && now !== STALE) {
        counted += 1;
      } else {
        passed += 1;
        continue;
      }
      while (counted === size) {
        record(cuts[cut]?.variant, row, counted, winners, passed);
        cut += 1;
        size = cuts[cut]?.size ?? -1;
      }
    }
    if (counted === maxSize) return index;
    for (; cut < cuts.length; cut += 1) record(cuts[cut]?.variant, row, counted, winners, passed);
    return -1;
  }

  function record(
    variant: number | undefined,
    row: number,
    counted: number,
    winners: number,
    passed: number,
  ): void {
    const history = variant === undefined ? undefined : histories[variant];
    if (history === undefined) return;
    history.constituents[row] = counted;
    history.outperformers[row] = winners;
    history.passedOver[row] = passed;
  }

  return {
    hasWindow: (row) => windows.some(({ windowDays }) => matchedBase(benchmark, row, row - windowDays) > 0),
    walkDay(row) {
      mask.advance(row);
      gatherDay(row);
      let deepest = 0;
      for (const window of windows) {
        let used = walkWindow(window, row);
        while (used < 0 && ranking.isPartial()) {
          ranking.lower();
          gatherDay(row);
          used = walkWindow(window, row);
        }
        deepest = Math.max(deepest, used < 0 ? ranking.count() : used);
      }
      return deepest;
    },
  };
}
