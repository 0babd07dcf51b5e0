import { describe } from "vitest";
import { describeNonceStore, describeRateLimiter, describeRevocationChannel } from "@altseason/auth/testing";
import { createRedisNonceStore } from "./nonce-store.ts";
import { createRedisRateLimiter } from "./rate-limiter.ts";
import { createRedisRevocationChannel } from "./revocation-channel.ts";
import { findTestRedis } from "./testing/redis.ts";

const redis = await findTestRedis();

describe.skipIf(!redis.isPresent)(`Redis${redis.note}`, () => {
  describeNonceStore("nonce store", async () => {
    const { first, second, close } = await redis.openCorner();
    // The suite's claims are signed a second from now.
    const options = { skewMs: 500, deadlineMs: 5_000 };
    return {
      store: createRedisNonceStore(first, options),
      second: createRedisNonceStore(second, options),
      close,
    };
  });

  describeRateLimiter("rate limiter", async () => {
    const { first, second, close } = await redis.openCorner();
    return { limiter: createRedisRateLimiter(first), second: createRedisRateLimiter(second), close };
  });

  describeRevocationChannel("revocation channel", async () => {
    const { first, second, close } = await redis.openCorner();
    return {
      channel: createRedisRevocationChannel(first),
      second: createRedisRevocationChannel(second),
      sever: async () => {
        const clients = String(await first.client.client("LIST"));
        const own = clients.split("\n").filter((line) => line.includes(`name=${first.prefix}revoked`));
        if (own.length === 0) throw new Error("subscriber: expected one of this test's, got none");
        for (const line of own) {
          await first.client.client("KILL", "ID", Number(/\bid=(\d+)/.exec(line)?.[1]));
        }
      },
      close,
    };
  });
});
