import type { Sleep } from "../http/sleep.ts";

/** A clock that stands still but for sleeping, which takes no time. */
export interface TestClock {
  readonly now: () => number;
  readonly sleep: Sleep;
  /** How long each sleep was, in milliseconds. */
  readonly sleeps: readonly number[];
  set(epochMs: number): void;
}

/** A clock at a time of its own. */
export function createTestClock(epochMs: number): TestClock {
  let time = epochMs;
  const sleeps: number[] = [];
  return {
    now: () => time,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      sleeps.push(ms);
      time += ms;
      await Promise.resolve();
    },
    sleeps,
    set: (next) => {
      time = next;
    },
  };
}
