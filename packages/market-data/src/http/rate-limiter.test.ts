import { expect, test } from "vitest";
import { createTestClock } from "../testing/create-test-clock.ts";
import { createRateLimiter } from "./rate-limiter.ts";

const START = 1_000_000;

test("the first request goes at once, further ones evenly spaced", async () => {
  const clock = createTestClock(START);
  const limiter = createRateLimiter(30, clock.now, clock.sleep);
  const times: number[] = [];
  for (let count = 0; count < 4; count += 1) {
    await limiter.take();
    times.push(clock.now() - START);
  }
  expect(times).toEqual([0, 2_000, 4_000, 6_000]);
});

test("time that passed without requests is not saved up for a burst", async () => {
  const clock = createTestClock(START);
  const limiter = createRateLimiter(60, clock.now, clock.sleep);
  await limiter.take();
  clock.set(START + 3_600_000);
  await limiter.take();
  await limiter.take();
  expect(clock.sleeps).toEqual([1_000]);
});

test("a pause holds back those who were already waiting, and they come back spaced", async () => {
  let time = 0;
  const waiting: { readonly at: number; readonly wake: () => void }[] = [];
  const limiter = createRateLimiter(
    60,
    () => time,
    (ms) => new Promise((wake) => waiting.push({ at: time + ms, wake })),
  );
  const passed: number[] = [];
  const takeOne = async (): Promise<void> => {
    await limiter.take();
    passed.push(time);
  };
  const all = Promise.all([takeOne(), takeOne(), takeOne()]);
  limiter.pause(10_000);
  while (passed.length < 3) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    const next = waiting.toSorted((a, b) => a.at - b.at)[0];
    if (next === undefined) continue;
    waiting.splice(waiting.indexOf(next), 1);
    time = next.at;
    next.wake();
  }
  await all;
  expect(passed).toEqual([0, 10_000, 11_000]);
});

test("who gives up while waiting rejects with the signal's reason", async () => {
  const limiter = createRateLimiter(1, Date.now, async (_ms, signal) => {
    await Promise.resolve();
    signal?.throwIfAborted();
  });
  await limiter.take();
  const reason = new Error("enough");
  await expect(limiter.take(AbortSignal.abort(reason))).rejects.toBe(reason);
});

test.each([0, -1, Number.NaN])("%d requests a minute are refused", (count) => {
  expect(() => createRateLimiter(count, Date.now, () => Promise.resolve())).toThrow(RangeError);
});
