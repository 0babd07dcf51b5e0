import { describe, expect, test } from "vitest";
import {
  classifyAssets,
  computeHistory,
  measureScores,
  measureSignals,
  methodologyOf,
} from "@altseason/core";
import { importCsvMarket } from "@altseason/market-data";
import { findSharedData } from "./testing/shared-data.ts";

const shared = findSharedData("cmc-daily-top200", "cmc-monthly-snapshots");
const METHODOLOGY = methodologyOf("top100-90d");

describe.skipIf(!shared.isPresent)(`records on real history${shared.note}`, () => {
  const load = (name: string) => {
    const { matrix } = importCsvMarket([shared.path(name)], { dayOffset: 0 });
    return { matrix, classification: classifyAssets(matrix) };
  };

  test("ten years of the daily top 200: every signal is weak, and scores told the opposite of what followed", () => {
    const { matrix, classification } = load("cmc-daily-top200");
    const [history] = computeHistory(matrix, classification, [METHODOLOGY]);
    if (history === undefined) throw new RangeError("histories: expected one, got none");
    const report = measureSignals(matrix, classification, history);
    const verdicts = report.available ? report.signals.map(({ record }) => record.verdict) : [];
    expect(verdicts).toEqual(["weak", "weak", "weak", "weak", "weak", "weak"]);
    const record = measureScores(matrix, classification, METHODOLOGY)?.record;
    expect(record?.samples).toHaveLength(121);
    expect(record?.meanRankCorrelation).toBeCloseTo(-0.047, 3);
    expect(record?.tStatistic).toBeCloseTo(-3.87, 2);
    expect(record?.verdict).toBe("inverse");
  });

  test("snapshots a month apart: no signals, and scores by what they tell alone", () => {
    const { matrix, classification } = load("cmc-monthly-snapshots");
    const [history] = computeHistory(matrix, classification, [METHODOLOGY]);
    if (history === undefined) throw new RangeError("histories: expected one, got none");
    expect(measureSignals(matrix, classification, history)).toEqual({
      available: false,
      reason: "needs-daily-closes",
    });
    const scores = measureScores(matrix, classification, METHODOLOGY);
    expect(scores?.emergingGap).toBe("needs-daily-closes");
    expect(scores?.factors.filter(({ gap }) => gap === "needs-daily-closes").map(({ id }) => id)).toEqual([
      "trend",
      "volatility",
    ]);
    expect(scores?.coins[0]?.coverage).toBe(0.6);
  });
});
