import fc from "fast-check";
import { expect, test } from "vitest";
import { retryDelayMs } from "./retry-delay.ts";

const backoff = { baseMs: 1_000, maxMs: 30_000, retryAfterMs: null };

test("the wait doubles with each attempt, up to the most", () => {
  const delays = [1, 2, 3, 4, 5, 6, 7].map((attempt) => retryDelayMs({ ...backoff, attempt, random: 1 }));
  expect(delays).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
});

test("chance takes away half of a wait at most", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempt, random) => {
        const full = Math.min(30_000, 1_000 * 2 ** (attempt - 1));
        const delay = retryDelayMs({ ...backoff, attempt, random });
        expect(delay).toBeGreaterThanOrEqual(full / 2);
        expect(delay).toBeLessThanOrEqual(full);
      },
    ),
  );
});

test("what the provider asks for is never undercut", () => {
  fc.assert(
    fc.property(fc.nat(600_000), fc.double({ min: 0, max: 1, noNaN: true }), (retryAfterMs, random) => {
      expect(retryDelayMs({ ...backoff, attempt: 1, retryAfterMs, random })).toBeGreaterThanOrEqual(
        retryAfterMs,
      );
    }),
  );
});
