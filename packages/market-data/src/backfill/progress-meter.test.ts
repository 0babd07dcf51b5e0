import { expect, test } from "vitest";
import { createTestClock } from "../testing/create-test-clock.ts";
import { createProgressMeter } from "./progress-meter.ts";

test("tells rate and time left from the steps of this run alone", () => {
  const clock = createTestClock(1_000_000);
  const meter = createProgressMeter(10, 4, clock.now);
  expect(meter.read()).toEqual({ done: 4, total: 10, perMinute: null, remainingMs: null });
  clock.set(1_000_000 + 20_000);
  expect(meter.step()).toEqual({ done: 5, total: 10, perMinute: 3, remainingMs: 100_000 });
  clock.set(1_000_000 + 30_000);
  expect(meter.step()).toEqual({ done: 6, total: 10, perMinute: 4, remainingMs: 60_000 });
  expect(meter.read()).toEqual({ done: 6, total: 10, perMinute: 4, remainingMs: 60_000 });
});

test("the last step leaves no time", () => {
  const clock = createTestClock(0);
  const meter = createProgressMeter(1, 0, clock.now);
  clock.set(500);
  expect(meter.step()).toEqual({ done: 1, total: 1, perMinute: 120, remainingMs: 0 });
});

test("steps that take no time, and none at all, have no rate", () => {
  const clock = createTestClock(0);
  expect(createProgressMeter(0, 0, clock.now).read()).toMatchObject({ total: 0, perMinute: null });
  expect(createProgressMeter(2, 0, clock.now).step()).toMatchObject({ perMinute: null, remainingMs: null });
});
