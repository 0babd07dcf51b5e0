import { RedisError } from "./redis-error.ts";

/**
 * Reads the answer of `INFO memory`, which managed servers give where they refuse `CONFIG GET`.
 * @throws {RedisError} `evicts` when the server would throw keys out to make room: a nonce that is thrown out passes again
 */
export function requireNoEviction(memoryInfo: string): void {
  const policy = /^maxmemory_policy:(\S+)/m.exec(memoryInfo)?.[1] ?? "nothing";
  if (policy === "noeviction") return;
  throw new RedisError(
    "evicts",
    `maxmemory-policy: expected noeviction, got ${policy}; set it by CONFIG SET maxmemory-policy noeviction and in redis.conf`,
  );
}
