import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { BatchedNonceStore, NonceClaim } from "@altseason/auth";
import { createRedisNonceStore } from "./nonce-store.ts";
import { openRedis } from "./open-redis.ts";
import type { RedisConnection } from "./open-redis.ts";
import { createRedisRateLimiter } from "./rate-limiter.ts";
import { findRedisServer, startRedisServer } from "./testing/redis-server.ts";
import type { OwnRedisServer } from "./testing/redis-server.ts";

const found = findRedisServer();
const PORT = 8_760;
const SKEW_MS = 300;
let made = 0;

const claimOf = (over: Partial<NonceClaim> = {}): NonceClaim => ({
  scope: "key_a",
  nonce: `nonce-${(made += 1)}-0123456789`,
  createdAt: Date.now(),
  rememberUntil: Date.now() + 60_000,
  ...over,
});

/** How a claim ends, and that it does within a second. */
async function endOf(store: BatchedNonceStore, claim: NonceClaim): Promise<string> {
  const startedAt = performance.now();
  const outcome = await store.claim(claim).catch(() => "rejected");
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  return outcome;
}

/** The first outcome that is an answer, once the connection has mended. */
async function answerOf(store: BatchedNonceStore, claim: () => NonceClaim): Promise<string> {
  const deadline = Date.now() + 8_000;
  let outcome = "rejected";
  while (outcome === "rejected" && Date.now() < deadline) {
    await pause(50);
    outcome = await endOf(store, claim());
  }
  return outcome;
}

describe.skipIf(!found.isPresent)(`a Redis that fails${found.note}`, () => {
  let server: OwnRedisServer;
  let redis: RedisConnection;
  let store: BatchedNonceStore;
  beforeAll(async () => {
    server = await startRedisServer(PORT);
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    await server.command("flushall");
    redis = await openRedis({ url: server.url });
    store = createRedisNonceStore(redis, { skewMs: SKEW_MS });
    // The first claim meets an empty server, and begins its epoch.
    await store.claim(claimOf());
    await pause(SKEW_MS);
  });
  afterEach(() => redis.close());

  test("stopped, it refuses at once; started again, it knows that it forgot", async () => {
    const claim = claimOf();
    expect(await endOf(store, claim)).toBe("fresh");
    await server.stop();
    await pause(50);
    const startedAt = performance.now();
    expect(await endOf(store, claim)).toBe("rejected");
    // Sooner than the deadline: it did not even wait.
    expect(performance.now() - startedAt).toBeLessThan(200);
    await server.start();
    expect(await answerOf(store, () => claim)).toBe("forgotten");
    await pause(SKEW_MS);
    const anew = claimOf();
    expect([await endOf(store, anew), await endOf(store, anew)]).toEqual(["fresh", "replayed"]);
  });

  test("stopped in mid-call, not one of many claims passes a second time", async () => {
    const claims = Array.from({ length: 500 }, () => claimOf());
    const outcomes = Promise.all(claims.map((claim) => endOf(store, claim)));
    await server.stop();
    for (const outcome of await outcomes) expect(["fresh", "rejected"]).toContain(outcome);
    await server.start();
    await answerOf(store, () => claimOf());
    const again = await Promise.all(claims.map((claim) => endOf(store, claim)));
    expect(new Set(again)).toEqual(new Set(["forgotten"]));
  });

  test("started again from an older snapshot, it knows that it forgot", async () => {
    await server.command("save");
    const claim = claimOf();
    expect(await endOf(store, claim)).toBe("fresh");
    await server.stop();
    await server.start();
    expect(await server.command("exists", "altseason:nonce-epoch")).toBe(1);
    expect(await answerOf(store, () => claim)).toBe("forgotten");
  });

  test("flushed under an open connection, it knows that it forgot", async () => {
    const other = await openRedis({ url: server.url });
    const second = createRedisNonceStore(other, { skewMs: SKEW_MS });
    const claim = claimOf();
    expect([await endOf(store, claim), await endOf(second, claim)]).toEqual(["fresh", "replayed"]);
    await server.command("flushall");
    expect(await endOf(second, claim)).toBe("forgotten");
    expect(await endOf(store, claim)).toBe("forgotten");
    await other.close();
  });

  test("slow, it refuses in time, and answers once it is quick again", async () => {
    await server.command("client", "pause", "1500");
    const startedAt = performance.now();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => endOf(store, claimOf())));
    expect(performance.now() - startedAt).toBeLessThan(600);
    expect(new Set(outcomes)).toEqual(new Set(["rejected"]));
    expect(await answerOf(store, () => claimOf())).toBe("fresh");
  });

  test("a connection that is reset in mid-call refuses in time, and what was claimed stays claimed", async () => {
    const claim = claimOf();
    expect(await endOf(store, claim)).toBe("fresh");
    await server.command("client", "pause", "400", "write");
    const pending = endOf(store, claimOf());
    await pause(20);
    await server.command("client", "kill", "type", "normal", "skipme", "yes");
    expect(await pending).toBe("rejected");
    expect(await answerOf(store, () => claim)).toBe("replayed");
  });

  test("full, it says so, and throws nothing out", async () => {
    const claim = claimOf();
    expect(await endOf(store, claim)).toBe("fresh");
    await server.command("config", "set", "maxmemory", "1");
    expect(await endOf(store, claimOf())).toBe("full");
    await server.command("config", "set", "maxmemory", "0");
    expect(await endOf(store, claim)).toBe("replayed");
  });

  test("a server that throws keys out is refused when it is opened, and later as well", async () => {
    await server.command("config", "set", "maxmemory-policy", "allkeys-lru");
    await expect(openRedis({ url: server.url })).rejects.toMatchObject({
      code: "evicts",
      message: expect.stringContaining("expected noeviction, got allkeys-lru"),
    });
    await server.command("client", "kill", "type", "normal", "skipme", "yes");
    await pause(300);
    await expect(store.claim(claimOf())).rejects.toMatchObject({ cause: { code: "evicts" } });
    await server.command("config", "set", "maxmemory-policy", "noeviction");
    expect(await answerOf(store, () => claimOf())).toBe("fresh");
  });

  test("a nonce lives until its deadline and a minute more, by a relative time", async () => {
    const claim = claimOf({ rememberUntil: Date.now() + 30_000 });
    expect(await endOf(store, claim)).toBe("fresh");
    const keys = (await server.command("keys", "altseason:nonce:*")) as string[];
    expect(keys).toHaveLength(1);
    const left = Number(await server.command("pttl", keys[0] ?? ""));
    expect(left).toBeGreaterThan(89_000);
    expect(left).toBeLessThanOrEqual(90_000);
  });

  test("a claim whose time is over is refused, however often it comes", async () => {
    const claim = claimOf({ rememberUntil: Date.now() - 60_001 });
    for (let turn = 0; turn < 3; turn += 1) expect(await endOf(store, claim)).toBe("forgotten");
  });

  test("clocks apart by 90 seconds let nothing pass twice", async () => {
    for (const apart of [-90_000, 90_000]) {
      const skewed = createRedisNonceStore(redis, { now: () => Date.now() + apart, skewMs: 0 });
      const claim = claimOf({ createdAt: Date.now() + apart, rememberUntil: Date.now() + apart + 60_000 });
      const outcomes = [await endOf(skewed, claim), await endOf(skewed, claim), await endOf(store, claim)];
      expect(outcomes.filter((outcome) => outcome === "fresh").length).toBeLessThanOrEqual(1);
      expect(outcomes.at(-1)).not.toBe("fresh");
    }
  });

  test("the rate limiter rejects where the server is gone", async () => {
    const limiter = createRedisRateLimiter(redis);
    expect(await limiter.take("key_a", 2)).toMatchObject({ isAllowed: true });
    await server.stop();
    await pause(50);
    await expect(limiter.take("key_a", 2)).rejects.toBeInstanceOf(Error);
    await server.start();
  });

  test("a server that is not there is said to be, without the password", async () => {
    const error = await openRedis({ url: "redis://:hush@127.0.0.1:8769" }).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: "unreachable", message: "127.0.0.1:8769: expected Redis to answer" });
  });
});
