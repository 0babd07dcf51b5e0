import type { RateLimiter } from "../limits/rate-limiter.ts";

const MINUTE_MS = 60_000;
const SWEEP_AT = 10_000;

/** Rate limits in memory, for a single process: a minute of a key begins with its first request. */
export function createMemoryRateLimiter(now: () => number): RateLimiter {
  const minutes = new Map<string, { readonly endsAt: number; count: number }>();
  const sweep = (at: number): void => {
    for (const [keyId, { endsAt }] of minutes) if (endsAt <= at) minutes.delete(keyId);
  };
  return {
    async take(keyId, requestsPerMinute) {
      const at = now();
      if (minutes.size >= SWEEP_AT) sweep(at);
      const found = minutes.get(keyId);
      const minute = found !== undefined && found.endsAt > at ? found : { endsAt: at + MINUTE_MS, count: 0 };
      minutes.set(keyId, minute);
      minute.count += 1;
      return {
        isAllowed: minute.count <= requestsPerMinute,
        limit: requestsPerMinute,
        remaining: Math.max(0, requestsPerMinute - minute.count),
        resetMs: minute.endsAt - at,
      };
    },
  };
}
