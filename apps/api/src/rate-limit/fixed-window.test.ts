import { expect, test } from "vitest";
import { createFixedWindow } from "./fixed-window.ts";

function startAt(ms: number): { now: () => number; advance: (byMs: number) => void } {
  let time = ms;
  return {
    now: () => time,
    advance: (byMs) => {
      time += byMs;
    },
  };
}

test("a client may take its quota and no more", () => {
  const { now } = startAt(0);
  const limit = createFixedWindow({ quota: 2, windowSeconds: 60, now });
  expect(limit.take("a")).toEqual({ isAllowed: true, remaining: 1, resetSeconds: 60 });
  expect(limit.take("a")).toEqual({ isAllowed: true, remaining: 0, resetSeconds: 60 });
  expect(limit.take("a")).toEqual({ isAllowed: false, remaining: 0, resetSeconds: 60 });
});

test("the quota is whole again when the window has passed, not a moment before", () => {
  const clock = startAt(5);
  const limit = createFixedWindow({ quota: 1, windowSeconds: 60, now: clock.now });
  limit.take("a");
  clock.advance(59_999);
  expect(limit.take("a")).toEqual({ isAllowed: false, remaining: 0, resetSeconds: 1 });
  clock.advance(1);
  expect(limit.take("a").isAllowed).toBe(true);
});

test("clients don't spend each other's quota, and a request may cost more than one", () => {
  const limit = createFixedWindow({ quota: 5, windowSeconds: 60, now: startAt(0).now });
  expect(limit.take("a", 5).remaining).toBe(0);
  expect(limit.take("b").remaining).toBe(4);
});

test("ended windows are forgotten", () => {
  const clock = startAt(0);
  const limit = createFixedWindow({ quota: 1, windowSeconds: 60, now: clock.now });
  for (let client = 0; client < 1000; client += 1) limit.take(`c${client}`);
  clock.advance(60_000);
  limit.take("new");
  expect(limit.size()).toBe(1);
});

test("the number of clients remembered has a bound", () => {
  const limit = createFixedWindow({ quota: 1, windowSeconds: 60, now: startAt(0).now, maxClients: 10 });
  for (let client = 0; client < 100; client += 1) limit.take(`c${client}`);
  expect(limit.size()).toBe(10);
});
