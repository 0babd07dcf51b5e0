import { indexValue } from "@altseason/core";
import { expect, test } from "vitest";
import { measureWhatIf, seasonAt } from "./measure-what-if.ts";

const pointsOf = (counts: readonly number[], threshold: number): Parameters<typeof measureWhatIf>[0] =>
  counts.map((outperformers, index) => ({
    day: `2026-01-${String(index + 1).padStart(2, "0")}`,
    value: indexValue(outperformers, 40),
    outperformers,
    constituents: 40,
    season: seasonAt(outperformers, 40, threshold),
  }));

test("a threshold counts on the exact fraction and is mirrored at 50", () => {
  expect([29, 30, 10, 11].map((count) => seasonAt(count, 40, 75))).toEqual([
    "neutral",
    "altcoin",
    "bitcoin",
    "neutral",
  ]);
  expect([26, 14].map((count) => seasonAt(count, 40, 65))).toEqual(["altcoin", "bitcoin"]);
});

test("days and seasons are counted by the chosen threshold", () => {
  const counts = [20, 30, 31, 27, 27, 27, 27, 8, 20];
  const { days, seasons, today } = measureWhatIf(pointsOf(counts, 75), new Map(), 75);
  expect(days).toEqual({ altcoin: 2, neutral: 6, bitcoin: 1 });
  expect(seasons).toEqual({ altcoin: 1, bitcoin: 1 });
  expect(today?.value).toBe(50);
  expect(measureWhatIf(pointsOf(counts, 90), new Map(), 90).seasons).toEqual({ altcoin: 0, bitcoin: 0 });
});

test("a history agrees with itself, and with nothing where no day is shared", () => {
  const points = pointsOf([20, 30, 10], 75);
  const published = new Map(points.map(({ day, value }) => [day, value]));
  expect(measureWhatIf(points, published, 75)).toMatchObject({ correlation: 1, meanDifference: 0 });
  expect(measureWhatIf(points, new Map(), 75)).toMatchObject({ correlation: null, meanDifference: null });
  expect(measureWhatIf([], published, 75).today).toBeNull();
});
