import { expect, test } from "vitest";
import { sampleCloses } from "./sample-closes.ts";

test("30 closes of a window, from its first day to its last", () => {
  const closes = sampleCloses((daysAgo) => 1000 - daysAgo, 90);
  expect([closes.length, closes[0], closes.at(-1)]).toEqual([30, 910, 1000]);
  expect(sampleCloses((daysAgo) => 7 - daysAgo, 7)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test("monthly snapshots are all there, whatever the steps", () => {
  const closes = sampleCloses((daysAgo) => (daysAgo % 31 === 0 ? daysAgo + 1 : null), 90);
  expect(closes.filter((close) => close !== null)).toEqual([63, 32, 1]);
});

test("days before the window are not looked at", () => {
  expect(sampleCloses((daysAgo) => (daysAgo > 90 ? 1 : null), 90)).toEqual(
    Array.from({ length: 30 }, () => null),
  );
});
