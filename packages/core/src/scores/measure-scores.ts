import { formatDay } from "../day.ts";
import type { Classification } from "../exclusion/exclusion-match.ts";
import { createExclusionMask } from "../history/exclusion-events.ts";
import { measureCadence } from "../measure-cadence.ts";
import { isCellObserved } from "../match-observation.ts";
import type { MarketMatrix } from "../market-matrix.ts";
import type { Methodology } from "../methodology.ts";
import { findAnomaly, marketReturns } from "./find-anomaly.ts";
import type { Anomaly } from "./find-anomaly.ts";
import { EMERGING_RULE, findEmerging } from "./find-emerging.ts";
import type { EmergingColumn } from "./find-emerging.ts";
import { scoreDay } from "./score-day.ts";
import type { ColumnScore } from "./score-day.ts";
import { SCORE_FACTORS } from "./score-factor.ts";
import type { FactorId, ScoreFactor } from "./score-factor.ts";
import { recordScores, sampleScores } from "./score-record.ts";
import type { ScoreRecord, ScoreSample } from "./score-record.ts";

/** Why a factor is known of no coin. */
export type FactorGap = "no-source" | "no-volume" | "needs-daily-closes" | "no-history";

/** A factor with the share of scored coins of which it is known. */
export interface FactorCoverage extends ScoreFactor {
  readonly coverage: number;
  readonly gap: FactorGap | null;
}

/** A coin's score with what it was 30 days before, and what is odd about its prices. */
export interface CoinScore extends ColumnScore {
  readonly previousScore: number | null;
  readonly anomaly: Anomaly | null;
}

/** The scores of a market on its newest day, and how well they told what followed. */
export interface MarketScores {
  readonly day: string;
  readonly factors: readonly FactorCoverage[];
  /** Best first; coins without a score last, by rank. */
  readonly coins: readonly CoinScore[];
  readonly emerging: readonly EmergingColumn[];
  /** Why that list can't be made. */
  readonly emergingGap: "no-volume" | "needs-daily-closes" | null;
  readonly record: ScoreRecord;
}

const NEVER_KNOWN: ReadonlySet<FactorId> = new Set(["activity", "attention"]);
const NEEDS_DAILY: ReadonlySet<FactorId> = new Set(["trend", "volatility"]);

/**
 * Scores the altcoins of the newest day and, a month at a time, those of all history. The methodology gives the rules of
 * exclusion and the window of relative strength. About half a second for ten years of 200 coins.
 */
export function measureScores(
  matrix: MarketMatrix,
  classification: Classification,
  methodology: Methodology,
): MarketScores | null {
  const observed = observedRows(matrix);
  const last = observed.at(-1);
  if (last === undefined) return null;
  const previous = nearestRow(observed, last - EMERGING_RULE.compareDays);
  const rows = new Set([...monthEnds(matrix, observed), previous, last].filter((row) => row !== null));
  const mask = createExclusionMask(matrix, classification, methodology.excludedRules);
  const samples: ScoreSample[] = [];
  const kept = new Map<number, readonly ColumnScore[]>();
  const ends = new Set(monthEnds(matrix, observed));
  for (const row of [...rows].toSorted((a, b) => a - b)) {
    mask.advance(row);
    const scores = scoreDay(matrix, methodology, mask.flags, row);
    if (row === last || row === previous) kept.set(row, scores);
    const sample = ends.has(row) ? sampleScores(matrix, scores, row) : null;
    if (sample !== null) samples.push(sample);
  }
  const present = kept.get(last) ?? [];
  const before = scoresByColumn(kept.get(previous ?? -1) ?? []);
  return { ...describeDay(matrix, last, present, before), record: recordScores(samples) };
}

function describeDay(
  matrix: MarketMatrix,
  row: number,
  scores: readonly ColumnScore[],
  before: ReadonlyMap<number, number>,
): Omit<MarketScores, "record"> {
  const isDaily = measureCadence(matrix).cadence === "daily";
  const market = marketReturns(
    matrix,
    scores.map(({ column }) => column),
    row,
  );
  const anomalies = new Map(
    scores.map(({ column }) => [column, isDaily ? findAnomaly(matrix, column, row, market) : null]),
  );
  const factors = SCORE_FACTORS.map((factor, index) => {
    const known = scores.filter((each) => each.factors[index]?.value !== null).length;
    const coverage = scores.length === 0 ? 0 : known / scores.length;
    return { ...factor, coverage, gap: known > 0 ? null : gapOf(factor.id, isDaily) };
  });
  const hasVolume = factors.some(({ id, coverage }) => id === "turnover" && coverage > 0);
  const emergingGap = !isDaily ? "needs-daily-closes" : hasVolume ? null : "no-volume";
  return {
    day: formatDay(matrix.firstDay + row),
    factors,
    coins: scores
      .map((each) => ({
        ...each,
        previousScore: before.get(each.column) ?? null,
        anomaly: anomalies.get(each.column) ?? null,
      }))
      .toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1) || a.rank - b.rank),
    emerging:
      emergingGap === null
        ? findEmerging(matrix, row, scores, before, (column) => anomalies.get(column) ?? null)
        : [],
    emergingGap,
  };
}

function gapOf(id: FactorId, isDaily: boolean): FactorGap {
  if (NEVER_KNOWN.has(id)) return "no-source";
  if (id === "turnover") return "no-volume";
  return NEEDS_DAILY.has(id) && !isDaily ? "needs-daily-closes" : "no-history";
}

function scoresByColumn(scores: readonly ColumnScore[]): ReadonlyMap<number, number> {
  return new Map(
    scores.flatMap(({ column, score }): (readonly [number, number])[] =>
      score === null ? [] : [[column, score]],
    ),
  );
}

function observedRows({ price, assets, benchmark, dayCount }: MarketMatrix): readonly number[] {
  return Array.from({ length: dayCount }, (_, row) => row).filter((row) =>
    isCellObserved(price, row * assets.length + benchmark),
  );
}

/** The last observed row of each calendar month. */
function monthEnds({ firstDay }: MarketMatrix, observed: readonly number[]): readonly number[] {
  const monthOf = (row: number): string => formatDay(firstDay + row).slice(0, 7);
  return observed.filter((row, index) => {
    const next = observed[index + 1];
    return next === undefined || monthOf(next) !== monthOf(row);
  });
}

/** The observed row nearest to one, at most three days away; null where there is none. */
function nearestRow(observed: readonly number[], wanted: number): number | null {
  const known = new Set(observed);
  const near = [0, -1, 1, -2, 2, -3, 3].find((offset) => known.has(wanted + offset));
  return near === undefined ? null : wanted + near;
}
