import { expect, test } from "vitest";
import { formatRows, verdictOf } from "./bench-row.ts";
import type { BenchRow } from "./bench-row.ts";

const row: BenchRow = {
  row: "1a",
  work: "work",
  rival: "a rival",
  measured: 15,
  unit: "×",
  goal: { sense: "atLeast", bound: 15 },
  detail: "detail",
};

test("a lower bound is met from the bound upwards", () => {
  expect(verdictOf(row)).toBe("met");
  expect(verdictOf({ ...row, measured: 14.999 })).toBe("not met");
});

test("an upper bound is met from the bound downwards", () => {
  const upper: BenchRow = { ...row, goal: { sense: "atMost", bound: 15 } };
  expect(verdictOf(upper)).toBe("met");
  expect(verdictOf({ ...upper, measured: 15.001 })).toBe("not met");
});

test("a figure that is no number meets no goal", () => {
  expect(verdictOf({ ...row, measured: Number.NaN })).toBe("not met");
});

test("a row without a goal is shown, and one that could not be measured is skipped", () => {
  expect(verdictOf({ ...row, goal: null })).toBe("shown");
  expect(verdictOf({ ...row, measured: null })).toBe("skipped");
});

test("a printed row holds the figure, the goal, the verdict and the rival", () => {
  expect(formatRows([row])).toMatch(/^1a {2}work .* 15\.00× {2}≥ 15× +met +vs a rival\n {6}detail$/);
  expect(formatRows([{ ...row, measured: null }])).toMatch(/ – .*skipped/);
});
