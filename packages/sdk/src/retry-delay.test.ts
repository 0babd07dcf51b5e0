import { expect, test } from "vitest";
import { retryDelay } from "./retry-delay.ts";

const now = Date.parse("2026-01-01T00:00:00Z");

test.each([
  ["seconds are obeyed", { status: 429, retryAfter: "7", attempt: 0 }, 7000],
  ["a date is obeyed", { status: 503, retryAfter: "Thu, 01 Jan 2026 00:00:09 GMT", attempt: 0 }, 9000],
  ["a date gone by means now", { status: 503, retryAfter: "Thu, 01 Jan 2025 00:00:00 GMT", attempt: 1 }, 0],
  ["without a hint the wait doubles", { status: 503, retryAfter: null, attempt: 2 }, 1000],
  ["chance takes up to half of a wait off", { status: 503, retryAfter: null, attempt: 2, random: 0.5 }, 750],
  [
    "chance takes nothing off what was asked for",
    { status: 503, retryAfter: "7", attempt: 0, random: 0.9 },
    7000,
  ],
  ["a connection that broke is tried again", { status: null, retryAfter: null, attempt: 0 }, 250],
  ["what can't be read counts as no hint", { status: 429, retryAfter: "soon", attempt: 0 }, 250],
  ["a wait beyond half a minute is left to the caller", { status: 429, retryAfter: "31", attempt: 0 }, null],
  ["other refusals are final", { status: 500, retryAfter: "1", attempt: 0 }, null],
])("%s", (_, request, expected) => {
  expect(retryDelay({ random: 0, ...request, now })).toBe(expected);
});
