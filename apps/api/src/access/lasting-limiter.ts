import type { RateLimiter } from "@altseason/auth";

/** A limiter that goes on in this process while the shared one can't answer: a limit alone is no reason to refuse. */
export function createLastingLimiter(shared: RateLimiter, local: RateLimiter): RateLimiter {
  return {
    async take(keyId, requestsPerMinute) {
      try {
        return await shared.take(keyId, requestsPerMinute);
      } catch {
        return local.take(keyId, requestsPerMinute);
      }
    },
  };
}
