import { Redis } from "ioredis";
import { openRedis } from "../open-redis.ts";
import type { RedisConnection } from "../open-redis.ts";

const URL_VARIABLE = "ALTSEASON_TEST_REDIS_URL";
const DEFAULT_URL = "redis://127.0.0.1:6379";

/** A Redis server for tests, where there is one. */
export interface TestRedis {
  readonly isPresent: boolean;
  /** For test titles: says out loud that a suite is skipped, and why. */
  readonly note: string;
  readonly url: string;
  /** Two connections to a corner of its own, which is emptied when it is closed. */
  openCorner(): Promise<{
    readonly first: RedisConnection;
    readonly second: RedisConnection;
    readonly close: () => Promise<void>;
  }>;
}

let corners = 0;

/**
 * Looks for Redis at ALTSEASON_TEST_REDIS_URL, else on this machine.
 * @throws {Error} when there is none and ALTSEASON_REQUIRE_SERVICES is 1
 */
export async function findTestRedis(): Promise<TestRedis> {
  const url = process.env[URL_VARIABLE] ?? DEFAULT_URL;
  const reason = await whyAbsent(url);
  if (reason !== null && process.env["ALTSEASON_REQUIRE_SERVICES"] === "1") {
    throw new Error(`${url}: expected Redis, which ALTSEASON_REQUIRE_SERVICES=1 demands: ${reason}`);
  }
  return {
    isPresent: reason === null,
    note: reason === null ? "" : ` (skipped: no Redis at ${new URL(url).host}; set ${URL_VARIABLE})`,
    url,
    async openCorner() {
      const prefix = `altseason-test:${process.pid}:${(corners += 1)}:`;
      const first = await openRedis({ url, prefix, commandTimeoutMs: PATIENCE_MS });
      const second = await openRedis({ url, prefix, commandTimeoutMs: PATIENCE_MS });
      return {
        first,
        second,
        close: async () => {
          await emptyCorner(first);
          await Promise.all([first.close(), second.close()]);
        },
      };
    },
  };
}

const PATIENCE_MS = 5_000;

async function emptyCorner({ client, prefix }: RedisConnection): Promise<void> {
  for await (const keys of client.scanStream({ match: `${prefix}*`, count: 1_000 }) as AsyncIterable<
    string[]
  >) {
    if (keys.length > 0) await client.unlink(...keys);
  }
}

async function whyAbsent(url: string): Promise<string | null> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.ping();
    return null;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  } finally {
    client.disconnect();
  }
}
