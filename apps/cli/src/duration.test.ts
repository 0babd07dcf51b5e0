import { expect, test } from "vitest";
import { formatDuration, parseDuration } from "./duration.ts";
import { UsageError } from "./usage-error.ts";

test.each([
  ["0s", 0],
  ["30s", 30_000],
  ["15m", 900_000],
  ["24h", 86_400_000],
  ["7d", 604_800_000],
])("%s is %i ms", (text, expected) => {
  expect(parseDuration("overlap", text)).toBe(expected);
});

test.each(["", "5", "h", "-1h", "1.5h", "1 h", "12345678d", "1w", "1constructor"])(
  "%j is no time, and the option is named",
  (text) => {
    const parse = (): unknown => parseDuration("overlap", text);
    expect(parse).toThrow(UsageError);
    expect(parse).toThrow(/^--overlap: expected a time such as /);
  },
);

test("what is not given stays so", () => {
  expect(parseDuration("overlap", undefined)).toBeUndefined();
});

test.each([
  [0, "0 s"],
  [999, "0 s"],
  [-5, "0 s"],
  [61_000, "1 min 1 s"],
  [86_340_000, "23 h 59 min"],
  [90_061_000, "1 d 1 h"],
  [2_592_000_000, "30 d"],
])("%i ms is told as %s", (ms, expected) => {
  expect(formatDuration(ms)).toBe(expected);
});
