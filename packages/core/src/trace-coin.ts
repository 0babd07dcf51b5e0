import { formatDay } from "./day.ts";
import type { DayNumber } from "./day.ts";
import type { Classification } from "./exclusion/exclusion-match.ts";
import { exclusionOn } from "./exclusion/exclusion-on.ts";
import type { ExclusionRule } from "./exclusion/exclusion-rule.ts";
import { createExclusionMask } from "./history/exclusion-events.ts";
import { isCellObserved, matchAtOrBefore } from "./match-observation.ts";
import { matchWindow } from "./match-window.ts";
import type { WindowMatch } from "./match-window.ts";
import { isObserved } from "./market-matrix.ts";
import type { MarketMatrix } from "./market-matrix.ts";
import type { Methodology } from "./methodology.ts";
import { outperforms } from "./outperforms.ts";
import type { PassedOverReason } from "./reading.ts";

/** A coin's part in the reading of a day, with the rule that keeps it out where one does. */
export type CoinStanding =
  | { readonly standing: "benchmark" | "outperformed" | "underperformed" | "below-cut"; readonly rule: null }
  | { readonly standing: "excluded"; readonly rule: ExclusionRule }
  | { readonly standing: "passed-over"; readonly rule: PassedOverReason };

/** One day of a coin. USD a coin, USD. */
export interface CoinDay {
  readonly day: string;
  /** By the last market cap within the methodology's tolerance, excluded coins counted; null without one. */
  readonly rank: number | null;
  readonly price: number | null;
  readonly marketCap: number | null;
  /** Null: no reading is possible on the day, or the coin has no rank. */
  readonly standing: CoinStanding | null;
  /** Return less Bitcoin's for each window asked for, as a fraction; null where one of them can't be measured. */
  readonly returnsOverBenchmark: readonly (number | null)[];
}

/** Which coin, under which index, and which days, both inclusive. */
export interface CoinTrace {
  readonly matrix: MarketMatrix;
  readonly classification: Classification;
  readonly methodology: Methodology;
  readonly column: number;
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  readonly windowsDays: readonly number[];
}

/**
 * A coin day by day, as the readings of those days saw it, without computing them: only who stands above it is counted.
 * Days on which it has neither price nor market cap are left out.
 */
export function traceCoin(trace: CoinTrace): readonly CoinDay[] {
  const { matrix, classification, methodology, column, firstDay, lastDay, windowsDays } = trace;
  const stride = matrix.assets.length;
  const excluded = createExclusionMask(matrix, classification, methodology.excludedRules);
  const days: CoinDay[] = [];
  const last = Math.min(matrix.dayCount - 1, lastDay - matrix.firstDay);
  for (let row = Math.max(0, firstDay - matrix.firstDay); row <= last; row += 1) {
    const price = matrix.price[row * stride + column];
    const marketCap = matrix.marketCap[row * stride + column];
    if (!isObserved(price) && !isObserved(marketCap)) continue;
    excluded.advance(row);
    const place = findPlace(trace, row, excluded.flags);
    days.push({
      day: formatDay(matrix.firstDay + row),
      rank: place?.rank ?? null,
      price: isObserved(price) ? price : null,
      marketCap: isObserved(marketCap) ? marketCap : null,
      standing: place === null ? null : standingOf(trace, row, place.takenAbove),
      returnsOverBenchmark: windowsDays.map((windowDays) => returnOverBenchmark(trace, row, windowDays)),
    });
  }
  return days;
}

interface Place {
  readonly rank: number;
  /** Places of the index taken by coins above it; no further than the index's size. */
  readonly takenAbove: number;
}

function findPlace(
  { matrix, methodology, column }: CoinTrace,
  row: number,
  excluded: Uint8Array,
): Place | null {
  const { assets, marketCap } = matrix;
  const stride = assets.length;
  const { historyPolicy, match, size } = methodology;
  const capOf = (other: number): number => {
    const at = matchAtOrBefore(marketCap, stride, other, row, match.toleranceDays);
    return at < 0 ? 0 : (marketCap[at * stride + other] ?? 0);
  };
  const own = capOf(column);
  if (own === 0) return null;
  const id = assets[column]?.id ?? "";
  let rank = 1;
  let takenAbove = 0;
  for (let other = 0; other < stride; other += 1) {
    const cap = capOf(other);
    if (cap < own || other === column || (cap === own && (assets[other]?.id ?? "") > id)) continue;
    rank += 1;
    if (takenAbove === size || excluded[other] === 1) continue;
    const window = matchWindow(matrix, other, row, methodology);
    const takesPlace = window.isMatched || (historyPolicy === "strict" && window.reason !== "stale");
    if (takesPlace) takenAbove += 1;
  }
  return { rank, takenAbove };
}

function standingOf(trace: CoinTrace, row: number, takenAbove: number): CoinStanding | null {
  const { matrix, classification, methodology, column } = trace;
  const { benchmark, firstDay, assets, marketCap, price } = matrix;
  const stride = assets.length;
  const bitcoin = matchBenchmark(matrix, row, methodology);
  const tolerance = methodology.match.toleranceDays;
  if (!bitcoin.isMatched || !isCellObserved(price, row * stride + benchmark)) return null;
  if (matchAtOrBefore(marketCap, stride, benchmark, row, tolerance) < 0) return null;
  if (column === benchmark) return { standing: "benchmark", rule: null };
  const exclusion = exclusionOn(classification, column, firstDay + row, methodology.excludedRules);
  if (exclusion !== null) return { standing: "excluded", rule: exclusion.first.rule };
  if (takenAbove === methodology.size) return { standing: "below-cut", rule: null };
  const window = matchWindow(matrix, column, row, methodology);
  if (!window.isMatched) return { standing: "passed-over", rule: window.reason };
  const priceAt = (at: number, of: number): number => price[at * stride + of] ?? Number.NaN;
  const wins = outperforms(
    priceAt(window.row, column),
    priceAt(window.baseRow, column),
    priceAt(bitcoin.row, benchmark),
    priceAt(bitcoin.baseRow, benchmark),
  );
  return { standing: wins ? "outperformed" : "underperformed", rule: null };
}

function returnOverBenchmark(
  { matrix, methodology, column }: CoinTrace,
  row: number,
  windowDays: number,
): number | null {
  const { assets, benchmark, price } = matrix;
  const bitcoin = matchBenchmark(matrix, row, { ...methodology, windowDays });
  const own =
    column === benchmark ? bitcoin : matchWindow(matrix, column, row, { ...methodology, windowDays });
  if (!own.isMatched || !bitcoin.isMatched) return null;
  const returnOf = (window: { row: number; baseRow: number }, of: number): number =>
    (price[window.row * assets.length + of] ?? Number.NaN) /
      (price[window.baseRow * assets.length + of] ?? Number.NaN) -
    1;
  return returnOf(own, column) - returnOf(bitcoin, benchmark);
}

/** Bitcoin's price is never called stale: a reading without it would say nothing. */
function matchBenchmark(matrix: MarketMatrix, row: number, methodology: Methodology): WindowMatch {
  return matchWindow(matrix, matrix.benchmark, row, { ...methodology, staleAfterDays: Infinity });
}
