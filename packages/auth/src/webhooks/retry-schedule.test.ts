import fc from "fast-check";
import { expect, test } from "vitest";
import { judgeAttempt } from "./judge-attempt.ts";
import { RETRY_DELAYS_MS, nextAttemptAt, parseRetryAfter } from "./retry-schedule.ts";

const NOW = Date.parse("2026-03-01T12:00:00Z");
const plain = { now: NOW, random: 0, retryAfterMs: null };

test("ten attempts: at once, 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h apart", () => {
  expect(RETRY_DELAYS_MS.map((delay) => delay / 1_000)).toEqual([
    0, 5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400,
  ]);
  expect(nextAttemptAt({ ...plain, attempts: 1 })).toBe(NOW + 5_000);
  expect(nextAttemptAt({ ...plain, attempts: 9 })).toBe(NOW + 86_400_000);
  expect(nextAttemptAt({ ...plain, attempts: 10 })).toBe(null);
});

test("jitter only adds, up to a tenth", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (attempts, random) => {
        const delay = RETRY_DELAYS_MS[attempts] ?? 0;
        const at = nextAttemptAt({ ...plain, attempts, random }) ?? 0;
        expect(at - NOW).toBeGreaterThanOrEqual(delay);
        expect(at - NOW).toBeLessThanOrEqual(delay * 1.1 + 1);
      },
    ),
  );
});

test("Retry-After delays and never hurries, by a day at most", () => {
  expect(nextAttemptAt({ ...plain, attempts: 1, retryAfterMs: 60_000 })).toBe(NOW + 60_000);
  expect(nextAttemptAt({ ...plain, attempts: 2, retryAfterMs: 60_000 })).toBe(NOW + 300_000);
  expect(nextAttemptAt({ ...plain, attempts: 1, retryAfterMs: 1e12 })).toBe(NOW + 86_400_000);
});

test("Retry-After is whole seconds or a date, and nothing else", () => {
  expect(parseRetryAfter("120", NOW)).toBe(120_000);
  expect(parseRetryAfter("Sun, 01 Mar 2026 12:01:00 GMT", NOW)).toBe(60_000);
  expect(parseRetryAfter("Sun, 01 Mar 2026 11:00:00 GMT", NOW)).toBe(0);
  for (const field of [undefined, "", "-1", "1.5", "soon", "2026-03-01", "99999999999"])
    expect(parseRetryAfter(field, NOW), field).toBe(null);
});

test("2xx is delivered, 410 ends the endpoint, all else is tried again until the schedule ends", () => {
  const judge = (status: number | null, attempts = 1) =>
    judgeAttempt({ status, retryAfterMs: null }, attempts, NOW, 0).state;
  expect([200, 201, 204, 299].map((status) => judge(status, 10))).toEqual(Array(4).fill("delivered"));
  expect(judge(410)).toBe("gone");
  for (const status of [null, 301, 302, 307, 400, 404, 429, 500, 503]) expect(judge(status)).toBe("pending");
  expect(judge(500, 10)).toBe("dead");
});
