import type { Sleep } from "./sleep.ts";

/** Lets requests through one by one, evenly spaced. */
export interface RateLimiter {
  /** Resolves when it is this request's turn. */
  take(signal?: AbortSignal): Promise<void>;
  /** Holds everyone back, those already waiting too. */
  pause(ms: number): void;
}

/** A limiter by a fixed spacing: the first request goes at once, the next one `60,000 / requestsPerMinute` ms later. */
export function createRateLimiter(requestsPerMinute: number, now: () => number, sleep: Sleep): RateLimiter {
  if (!(requestsPerMinute > 0)) {
    throw new RangeError(`requestsPerMinute: expected a number above 0, got ${requestsPerMinute}`);
  }
  const spacingMs = 60_000 / requestsPerMinute;
  let nextAt = 0;
  let pausedUntil = 0;
  return {
    async take(signal) {
      do {
        const at = Math.max(now(), nextAt, pausedUntil);
        nextAt = at + spacingMs;
        const waitMs = at - now();
        if (waitMs > 0) await sleep(waitMs, signal);
      } while (now() < pausedUntil);
    },
    pause(ms) {
      pausedUntil = Math.max(pausedUntil, now() + ms);
    },
  };
}
