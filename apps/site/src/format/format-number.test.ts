import { expect, test } from "vitest";
import { formatChange, formatCount, formatPercent, formatPoints, formatUsd } from "./format-number.ts";

test("changes carry their sign, with a true minus", () => {
  expect([4, -12, 0].map(formatChange)).toEqual(["+4", "−12", "0"]);
});

test("percents have one decimal until it says nothing", () => {
  expect([0.1234, -0.05, 0, 12.345].map(formatPercent)).toEqual(["+12.3%", "−5.0%", "0.0%", "+1,235%"]);
});

test("points are percent without the sign of percent", () => {
  expect([0.1234, -11].map(formatPoints)).toEqual(["+12.3", "−1,100"]);
});

test("dollars have three digits and a short unit", () => {
  expect([1_234_567_890_123, 98_700_000, 5e9].map(formatUsd)).toEqual(["$1.23T", "$98.7M", "$5.00B"]);
});

test("counts have separators", () => {
  expect(formatCount(1500)).toBe("1,500");
});
