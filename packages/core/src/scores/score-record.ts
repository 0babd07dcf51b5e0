import { formatDay } from "../day.ts";
import { matchAtOrBefore, matchBase } from "../match-observation.ts";
import type { MarketMatrix } from "../market-matrix.ts";
import { medianOf } from "../median.ts";
import { rankCorrelation } from "./rank-correlation.ts";
import type { ColumnScore } from "./score-day.ts";

/** Days after a sample over which scores are held against what followed. */
const SCORE_HORIZON_DAYS = 30;

/** How well scores told what followed; `inverse`: high scores were followed by lower returns, and not by chance. */
export type ScoreVerdict = "inverse" | "weak" | "moderate" | "strong";

/** What a record must show to be more than weak; `inverse` takes as much as `moderate`, with its sign turned. */
export const SCORE_THRESHOLDS = {
  moderate: { samples: 24, meanRankCorrelation: 0.03, tStatistic: 2 },
  strong: { samples: 60, meanRankCorrelation: 0.05, tStatistic: 3 },
} as const;

/** Scores of one day held against the returns of the next 30. */
export interface ScoreSample {
  readonly day: string;
  /** Coins with a score and a return. */
  readonly coins: number;
  /** Between scores and returns, −1..1. */
  readonly rankCorrelation: number;
  /** Median return of the best tenth less that of the worst, as a fraction. */
  readonly decileSpread: number;
}

/** How well scores told what followed. */
export interface ScoreRecord {
  readonly verdict: ScoreVerdict;
  readonly horizonDays: number;
  readonly meanRankCorrelation: number | null;
  /** Mean over its standard error; samples a month apart hardly overlap. */
  readonly tStatistic: number | null;
  /** Share of samples with a correlation above zero. */
  readonly positiveShare: number | null;
  readonly medianDecileSpread: number | null;
  /** Oldest first. */
  readonly samples: readonly ScoreSample[];
}

const LEAST_COINS = 30;
const TOLERANCE_DAYS = 3;

/** Holds a day's scores against what followed; null where too few coins have both, or the days aren't over. */
export function sampleScores(
  matrix: MarketMatrix,
  scores: readonly ColumnScore[],
  row: number,
): ScoreSample | null {
  if (row + SCORE_HORIZON_DAYS >= matrix.dayCount) return null;
  const pairs = scores.flatMap(({ column, score }): (readonly [number, number])[] => {
    const change = changeAfter(matrix, column, row);
    return score === null || change === null ? [] : [[score, change]];
  });
  const correlation = pairs.length < LEAST_COINS ? null : rankCorrelation(pairs);
  if (correlation === null) return null;
  const ordered = pairs.toSorted(([a], [b]) => b - a).map(([, change]) => change);
  const tenth = Math.floor(ordered.length / 10);
  const best = medianOf(ordered.slice(0, tenth)) ?? 0;
  const worst = medianOf(ordered.slice(-tenth)) ?? 0;
  return {
    day: formatDay(matrix.firstDay + row),
    coins: pairs.length,
    rankCorrelation: correlation,
    decileSpread: best - worst,
  };
}

/** Sums samples up and judges them. */
export function recordScores(samples: readonly ScoreSample[]): ScoreRecord {
  const correlations = samples.map((sample) => sample.rankCorrelation);
  const count = correlations.length;
  const mean = count === 0 ? null : correlations.reduce((sum, each) => sum + each, 0) / count;
  const squares = correlations.reduce((sum, each) => sum + (each - (mean ?? 0)) ** 2, 0);
  const error = Math.sqrt(squares / Math.max(1, count - 1) / Math.max(1, count));
  const tStatistic = mean === null || count < 2 || error === 0 ? null : mean / error;
  return {
    verdict: judgeScores(count, mean ?? 0, tStatistic ?? 0),
    horizonDays: SCORE_HORIZON_DAYS,
    meanRankCorrelation: mean,
    tStatistic,
    positiveShare: count === 0 ? null : correlations.filter((each) => each > 0).length / count,
    medianDecileSpread: medianOf(samples.map(({ decileSpread }) => decileSpread)),
    samples,
  };
}

function judgeScores(samples: number, mean: number, tStatistic: number): ScoreVerdict {
  const { moderate, strong } = SCORE_THRESHOLDS;
  const passes = (least: typeof moderate | typeof strong, sign: 1 | -1): boolean =>
    samples >= least.samples &&
    sign * mean >= least.meanRankCorrelation &&
    sign * tStatistic >= least.tStatistic;
  if (passes(strong, 1)) return "strong";
  if (passes(moderate, 1)) return "moderate";
  return passes(moderate, -1) ? "inverse" : "weak";
}

/** A coin's return over the horizon; one that vanished within it counts by its last price. */
function changeAfter({ price, assets }: MarketMatrix, column: number, row: number): number | null {
  const stride = assets.length;
  const from = matchAtOrBefore(price, stride, column, row, TOLERANCE_DAYS);
  const target = row + SCORE_HORIZON_DAYS;
  const near = matchBase(
    price,
    stride,
    column,
    target,
    { kind: "nearest", toleranceDays: TOLERANCE_DAYS },
    target + TOLERANCE_DAYS,
  );
  const to = near < 0 ? matchAtOrBefore(price, stride, column, target, SCORE_HORIZON_DAYS - 1) : near;
  if (from < 0 || to < 0) return null;
  return (price[to * stride + column] ?? 0) / (price[from * stride + column] ?? 1) - 1;
}
