import type { SeasonRun } from "@altseason/contract";

/** What seasons of a kind have in common; the one that goes on isn't counted. */
export interface SeasonSummary {
  /** How many have ended. */
  readonly count: number;
  readonly medianLengthDays: number | null;
  readonly longest: SeasonRun | null;
  /** Medians over the seasons where both are known, as fractions. */
  readonly altcoinReturn: number | null;
  readonly benchmarkReturn: number | null;
  /** In how many of them the altcoins' median was above Bitcoin's return, of how many where both are known. */
  readonly altcoinsAhead: number;
  readonly measured: number;
}

/** Sums up the seasons of a kind that have ended. */
export function summariseSeasons(seasons: readonly SeasonRun[], kind: SeasonRun["season"]): SeasonSummary {
  const ended = seasons.filter(({ season, lastDay }) => season === kind && lastDay !== null);
  const measured = ended.flatMap(({ altcoinReturn, benchmarkReturn }) =>
    altcoinReturn === null || benchmarkReturn === null ? [] : [{ altcoinReturn, benchmarkReturn }],
  );
  return {
    count: ended.length,
    medianLengthDays: medianOf(ended.map(({ lengthDays }) => lengthDays)),
    longest: ended.toSorted((a, b) => b.lengthDays - a.lengthDays)[0] ?? null,
    altcoinReturn: medianOf(measured.map(({ altcoinReturn }) => altcoinReturn)),
    benchmarkReturn: medianOf(measured.map(({ benchmarkReturn }) => benchmarkReturn)),
    altcoinsAhead: measured.filter(({ altcoinReturn, benchmarkReturn }) => altcoinReturn > benchmarkReturn)
      .length,
    measured: measured.length,
  };
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
