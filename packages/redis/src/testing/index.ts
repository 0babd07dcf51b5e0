export { findTestRedis } from "./redis.ts";
export type { TestRedis } from "./redis.ts";
export { findRedisServer, startRedisServer } from "./redis-server.ts";
export type { OwnRedisServer } from "./redis-server.ts";
