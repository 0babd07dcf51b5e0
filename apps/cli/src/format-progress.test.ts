import { expect, test } from "vitest";
import { formatDuration, formatProgress } from "./format-progress.ts";

test("a phase shows its bar, counts, rate and time left", () => {
  const progress = { done: 62, total: 250, perMinute: 9.84, remainingMs: 19 * 60_000 };
  expect(formatProgress("coins", progress)).toBe(
    "coins [#####---------------] 62/250, 9.8 a minute, 19 min left",
  );
});

test("before the first step there is no rate, and at the end no time left", () => {
  expect(formatProgress("days", { done: 0, total: 4, perMinute: null, remainingMs: null })).toBe(
    "days [--------------------] 0/4",
  );
  expect(formatProgress("days", { done: 4, total: 4, perMinute: 1_234.5, remainingMs: 0 })).toBe(
    "days [####################] 4/4, 1235 a minute",
  );
});

test("nothing to do is done", () => {
  expect(formatProgress("days", { done: 0, total: 0, perMinute: null, remainingMs: null })).toMatch(/#{20}/);
});

test.each([
  [400, "0 s"],
  [59_400, "59 s"],
  [90_000, "2 min"],
  [3 * 3_600_000 + 5 * 60_000, "3 h 5 min"],
  [3 * 86_400_000, "3 days"],
])("%d ms are %s", (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text);
});
