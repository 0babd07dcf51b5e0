export { createRedisNonceStore } from "./nonce-store.ts";
export type { RedisNonceStoreOptions } from "./nonce-store.ts";
export { openRedis } from "./open-redis.ts";
export type { RedisConnection, RedisOptions } from "./open-redis.ts";
export { createRedisRateLimiter } from "./rate-limiter.ts";
export { RedisError } from "./redis-error.ts";
export type { RedisErrorCode } from "./redis-error.ts";
export { createRedisRevocationChannel } from "./revocation-channel.ts";
