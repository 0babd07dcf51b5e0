import fc from "fast-check";
import { expect, test } from "vitest";
import { rankCorrelation } from "./rank-correlation.ts";
import { rankPercent } from "./rank-percent.ts";
import { composeScore } from "./score-day.ts";
import { SCORE_FACTORS } from "./score-factor.ts";
import { recordScores } from "./score-record.ts";

test("percentiles are the middle of a value's place, equal values share it, unknown ones have none", () => {
  expect(rankPercent([10, 30, null, 20, 40])).toEqual([12.5, 62.5, null, 37.5, 87.5]);
  expect(rankPercent([5, 5, 5, 9])).toEqual([37.5, 37.5, 37.5, 87.5]);
  expect(rankPercent([null])).toEqual([null]);
});

test("percentiles keep the order of their values", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 50 }), (values) => {
      const percents = rankPercent(values);
      for (const [a, left] of values.entries()) {
        for (const [b, right] of values.entries()) {
          expect(Math.sign((percents[a] ?? 0) - (percents[b] ?? 0))).toBe(Math.sign(left - right));
        }
      }
    }),
    { numRuns: 30 },
  );
});

test("the weights of the factors add up to one", () => {
  expect(SCORE_FACTORS.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
});

const factorsOf = (percents: Readonly<Record<string, number>>) =>
  SCORE_FACTORS.map(({ id }) => ({ id, value: null, percentile: percents[id] ?? null }));

test("what is missing lowers the coverage, never the score", () => {
  const technical = { momentum: 80, "relative-strength": 80, trend: 80, volatility: 80 };
  expect(composeScore(factorsOf(technical))).toEqual({ score: 80, coverage: 0.6 });
  expect(composeScore(factorsOf({ ...technical, turnover: 80 }))).toEqual({ score: 80, coverage: 0.75 });
});

test("a score is the mean of its percentiles by their weights", () => {
  const { score } = composeScore(factorsOf({ momentum: 100, "relative-strength": 50, trend: 0 }));
  expect(score).toBe(Math.round((10 * (0.15 * 100 + 0.2 * 50)) / 0.5) / 10);
});

test("a coin of which too little is known has no score rather than a guessed one", () => {
  expect(composeScore(factorsOf({ momentum: 100, "relative-strength": 100 }))).toEqual({
    score: null,
    coverage: 0.35,
  });
});

test("rank correlation sees order alone", () => {
  const of = (right: readonly number[]) =>
    rankCorrelation(right.map((value, index): readonly [number, number] => [index, value]));
  expect(of([1, 10, 100, 1_000])).toBeCloseTo(1, 12);
  expect(of([4, 3, 2, 1])).toBeCloseTo(-1, 12);
  // Places 1 3 2 4: 1 − 6 × 2 / (4 × 15).
  expect(of([1, 3, 2, 4])).toBeCloseTo(0.8, 12);
  expect(of([7, 7, 7, 7])).toBeNull();
});

const sample = (rankCorrelation_: number, decileSpread = 0) => ({
  day: "2021-01-31",
  coins: 100,
  rankCorrelation: rankCorrelation_,
  decileSpread,
});

test("a record sums its samples up: mean, mean over standard error, share above zero, median spread", () => {
  const record = recordScores([sample(0.1, 0.02), sample(0.3, 0.04), sample(-0.1, -0.01)]);
  expect(record.meanRankCorrelation).toBeCloseTo(0.1, 12);
  expect(record.tStatistic).toBeCloseTo(0.1 / (0.2 / Math.sqrt(3)), 12);
  expect(record.positiveShare).toBeCloseTo(2 / 3, 12);
  expect(record.medianDecileSpread).toBe(0.02);
  expect(record.verdict).toBe("weak");
});

test("many months of the same sign make a record, and against the score they make it inverse", () => {
  const months = (size: number, count: number) =>
    Array.from({ length: count }, (_, index) => sample(size + (index % 2 === 0 ? 0.05 : -0.05)));
  expect(recordScores(months(0.06, 60)).verdict).toBe("strong");
  expect(recordScores(months(0.04, 60)).verdict).toBe("moderate");
  expect(recordScores(months(0.06, 20)).verdict).toBe("weak");
  expect(recordScores(months(-0.06, 60)).verdict).toBe("inverse");
  expect(recordScores([])).toMatchObject({ verdict: "weak", meanRankCorrelation: null, tStatistic: null });
});
