import { Redis } from "ioredis";
import { REPLAY_DEADLINE_MS } from "@altseason/auth";
import { RedisError } from "./redis-error.ts";
import { requireNoEviction } from "./require-no-eviction.ts";

/** Where Redis is. */
export interface RedisOptions {
  /** `redis://` or `rediss://`, with password and database number if need be. */
  readonly url: string;
  /** Put before every key and channel; `altseason:` by default. */
  readonly prefix?: string;
  /** A command that takes longer is rejected, in milliseconds. */
  readonly commandTimeoutMs?: number;
}

/** An open connection. While it is broken every command is rejected at once; it mends itself. */
export interface RedisConnection {
  readonly client: Redis;
  readonly prefix: string;
  /** Closes once; further calls wait for the same end. */
  readonly close: () => Promise<void>;
}

const CONNECT_MS = 2_000;
const KEEP_ALIVE_MS = 5_000;
const LONGEST_PAUSE_MS = 1_000;
const PAUSE_MS = 50;

/**
 * Connects to Redis 7 or newer, or to Valkey.
 * @throws {RedisError} `unreachable` when it does not answer, `evicts` when its `maxmemory-policy` is not `noeviction`
 */
export async function openRedis({
  url,
  prefix = "altseason:",
  commandTimeoutMs = REPLAY_DEADLINE_MS,
}: RedisOptions): Promise<RedisConnection> {
  const client = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    commandTimeout: commandTimeoutMs,
    connectTimeout: CONNECT_MS,
    keepAlive: KEEP_ALIVE_MS,
    retryStrategy: (times) => Math.min(times * PAUSE_MS, LONGEST_PAUSE_MS),
    reconnectOnError: ({ message }) => message.startsWith("READONLY"),
  });
  client.on("error", () => {
    // Told by the command that meets it.
  });
  try {
    await client.connect();
    requireNoEviction(await client.info("memory"));
  } catch (cause) {
    client.disconnect();
    if (cause instanceof RedisError) throw cause;
    // Never the whole address: it may hold a password.
    const server = URL.canParse(url) ? new URL(url).host : "the address given";
    throw new RedisError("unreachable", `${server}: expected Redis to answer`, { cause });
  }
  let ended: Promise<void> | null = null;
  return { client, prefix, close: () => (ended ??= end(client)) };
}

async function end(client: Redis): Promise<void> {
  await client.quit().catch(() => {});
  client.disconnect();
}
