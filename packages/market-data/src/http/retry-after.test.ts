import { expect, test } from "vitest";
import { parseRetryAfter } from "./retry-after.ts";

const now = Date.parse("2026-03-01T12:00:00Z");

test.each([
  ["30", 30_000],
  [" 0 ", 0],
  ["Sun, 01 Mar 2026 12:00:45 GMT", 45_000],
  ["Sun, 01 Mar 2026 11:00:00 GMT", 0],
  ["soon", null],
  ["1.5", null],
  ["-5", null],
  ["", null],
  [null, null],
])("Retry-After %j asks to wait %j ms", (value, expected) => {
  expect(parseRetryAfter(value, now)).toBe(expected);
});
