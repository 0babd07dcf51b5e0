import { RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import type { RateLimiter, RateVerdict } from "@altseason/auth";
import type { RedisConnection } from "./open-redis.ts";

const MINUTE_S = 60;

/** Rate limits in Redis, one count a key over all versions and instances: a minute of a key begins with its first request. */
export function createRedisRateLimiter({ client, prefix }: RedisConnection): RateLimiter {
  const limiters = new Map<number, RateLimiterRedis>();
  /** Limiters of all limits count under the same name, so a key that gets another limit goes on with its count. */
  const limiterOf = (points: number): RateLimiterRedis => {
    const limiter =
      limiters.get(points) ??
      new RateLimiterRedis({
        storeClient: client,
        keyPrefix: `${prefix}rate`,
        points,
        duration: MINUTE_S,
        rejectIfRedisNotReady: true,
      });
    limiters.set(points, limiter);
    return limiter;
  };
  return {
    async take(keyId, requestsPerMinute) {
      try {
        return verdictOf(await limiterOf(requestsPerMinute).consume(keyId), requestsPerMinute, true);
      } catch (cause) {
        if (cause instanceof RateLimiterRes) return verdictOf(cause, requestsPerMinute, false);
        throw cause;
      }
    },
  };
}

function verdictOf(
  { remainingPoints, msBeforeNext }: RateLimiterRes,
  limit: number,
  isAllowed: boolean,
): RateVerdict {
  return { isAllowed, limit, remaining: Math.max(0, remainingPoints), resetMs: Math.max(0, msBeforeNext) };
}
