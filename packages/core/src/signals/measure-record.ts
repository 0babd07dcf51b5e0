import { formatDay } from "../day.ts";
import { medianOf } from "../median.ts";
import { bootstrapMedian } from "./bootstrap-median.ts";
import type { Interval } from "./bootstrap-median.ts";
import type { SignalRun } from "./find-signal-runs.ts";
import { judgeRecord, weakestOf } from "./judge-record.ts";
import type { SignalVerdict } from "./judge-record.ts";
import type { MarketTrack } from "./market-track.ts";
import { outcomeAfter } from "./signal-outcome.ts";
import type { SignalOutcome } from "./signal-outcome.ts";
import type { SignalRule } from "./signal-rule.ts";

/** Days after a case that are looked at. */
export const SIGNAL_HORIZONS = [30, 90] as const;

/** One time that a signal came on, and what followed over each horizon; null while it isn't over. */
export interface SignalCase {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly value: number;
  readonly outcomes: readonly (SignalOutcome | null)[];
}

/** What followed a signal over one horizon. Fractions; a hit is a case after which the expected side did better. */
export interface HorizonRecord {
  readonly days: number;
  /** Cases whose outcome is known. */
  readonly cases: number;
  /** The same with cases whose windows overlap merged into one. */
  readonly independentCases: number;
  readonly hits: number;
  readonly hitRate: number | null;
  readonly medianExcess: number | null;
  /** Of the median, 95 %. */
  readonly interval: Interval | null;
  /** The same of every day of the history, signal or not. */
  readonly baseHitRate: number | null;
  readonly baseMedianExcess: number | null;
  readonly verdict: SignalVerdict;
}

/** A signal's past: no signal is shown without it. */
export interface SignalRecord {
  /** The weakest of its horizons'. */
  readonly verdict: SignalVerdict;
  readonly horizons: readonly HorizonRecord[];
  /** Oldest first. */
  readonly cases: readonly SignalCase[];
}

/** Measures what followed each run from the close of its first day on: nothing that was unknown then decides a case. */
export function measureRecord(
  track: MarketTrack,
  rule: SignalRule,
  runs: readonly SignalRun[],
): SignalRecord {
  const horizons = SIGNAL_HORIZONS.map((days) => measureHorizon(track, rule, runs, days));
  return {
    verdict: weakestOf(horizons.map(({ verdict }) => verdict)),
    horizons,
    cases: runs.map(({ firstRow, lastRow }) => ({
      firstDay: formatDay(track.firstDay + firstRow),
      lastDay: formatDay(track.firstDay + lastRow),
      value: track.value[firstRow] ?? Number.NaN,
      outcomes: SIGNAL_HORIZONS.map((days) => outcomeAfter(track, firstRow, days)),
    })),
  };
}

function measureHorizon(
  track: MarketTrack,
  rule: SignalRule,
  runs: readonly SignalRun[],
  days: number,
): HorizonRecord {
  const measured = runs.flatMap(({ firstRow }) => {
    const outcome = outcomeAfter(track, firstRow, days);
    return outcome === null ? [] : [{ row: firstRow, excess: outcome.excess }];
  });
  const excesses = measured.map(({ excess }) => excess);
  const base = baseExcesses(track, days);
  const clusters = mergeOverlaps(measured, days);
  const figures = {
    days,
    cases: excesses.length,
    independentCases: clusters.length,
    hits: countHits(excesses, rule),
    hitRate: rateOf(excesses, rule),
    medianExcess: medianOf(excesses),
    interval: bootstrapMedian(clusters, `${rule.id} ${days}`),
    baseHitRate: rateOf(base, rule),
    baseMedianExcess: medianOf(base),
  };
  return { ...figures, verdict: judgeRecord(figures, rule.expects) };
}

function baseExcesses(track: MarketTrack, days: number): readonly number[] {
  const excesses: number[] = [];
  for (let row = 0; row < track.dayCount - days; row += 1) {
    if (Number.isNaN(track.value[row])) continue;
    const outcome = outcomeAfter(track, row, days);
    if (outcome !== null) excesses.push(outcome.excess);
  }
  return excesses;
}

/** Excesses by cluster: a case belongs to the one before if its window opens before that one's has closed. */
function mergeOverlaps(
  measured: readonly { readonly row: number; readonly excess: number }[],
  days: number,
): readonly (readonly number[])[] {
  const clusters: number[][] = [];
  let closesAt = Number.NEGATIVE_INFINITY;
  for (const { row, excess } of measured) {
    if (row < closesAt) clusters.at(-1)?.push(excess);
    else clusters.push([excess]);
    closesAt = row + days;
  }
  return clusters;
}

function countHits(excesses: readonly number[], { expects }: SignalRule): number {
  return excesses.filter((excess) => (expects === "altcoins" ? excess > 0 : excess < 0)).length;
}

function rateOf(excesses: readonly number[], rule: SignalRule): number | null {
  return excesses.length === 0 ? null : countHits(excesses, rule) / excesses.length;
}
