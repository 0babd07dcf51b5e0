import { expect, test } from "vitest";
import { formatLogLine } from "./format-log-line.ts";

test.each([
  [`{"level":30,"msg":"listening"}`, null],
  [`{"level":40,"msg":"the refresh failed"}`, "api warning: the refresh failed"],
  [`{"level":50,"msg":"boom"}`, "api error: boom"],
  ["Error: no", "api: Error: no"],
  ["  ", null],
])("%s is shown as %s", (line, shown) => {
  expect(formatLogLine("api", line, 40)).toBe(shown);
});
