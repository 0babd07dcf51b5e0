import { describe, expect, test } from "vitest";
import type { RateLimiter } from "../limits/rate-limiter.ts";
import { atOnce, usingOpened } from "./store-examples.ts";

/** A limiter under test, two doors to the same counts. */
export interface OpenRateLimiter {
  readonly limiter: RateLimiter;
  readonly second: RateLimiter;
  readonly close: () => Promise<void>;
}

/** What every rate limiter must do. `open` gives one without a count each time. */
export function describeRateLimiter(name: string, open: () => Promise<OpenRateLimiter>, note = ""): void {
  const using = (run: (opened: OpenRateLimiter) => Promise<void>): Promise<void> => usingOpened(open, run);

  describe(`${name}${note}`, () => {
    test("so many pass in a minute, and no more, over all instances", () =>
      using(async ({ limiter, second }) => {
        const verdicts = await atOnce(50, (index) => (index % 2 === 0 ? limiter : second).take("key_a", 20));
        expect(verdicts.filter(({ isAllowed }) => isAllowed)).toHaveLength(20);
      }));

    test("it says what is left and when all of it is there again", () =>
      using(async ({ limiter }) => {
        const first = await limiter.take("key_a", 2);
        expect(first).toMatchObject({ isAllowed: true, limit: 2, remaining: 1 });
        expect(first.resetMs).toBeGreaterThan(55_000);
        expect(first.resetMs).toBeLessThanOrEqual(60_000);
        expect(await limiter.take("key_a", 2)).toMatchObject({ isAllowed: true, remaining: 0 });
        const third = await limiter.take("key_a", 2);
        expect(third).toMatchObject({ isAllowed: false, limit: 2, remaining: 0 });
        expect(third.resetMs).toBeLessThanOrEqual(first.resetMs);
      }));

    test("each key has a count of its own, which a new limit goes on with", () =>
      using(async ({ limiter }) => {
        await atOnce(3, () => limiter.take("key_a", 3));
        expect(await limiter.take("key_b", 3)).toMatchObject({ isAllowed: true, remaining: 2 });
        expect(await limiter.take("key_a", 3)).toMatchObject({ isAllowed: false });
        expect(await limiter.take("key_a", 10)).toMatchObject({ isAllowed: true, remaining: 5 });
        expect(await limiter.take("key_a", 3)).toMatchObject({ isAllowed: false });
      }));
  });
}
