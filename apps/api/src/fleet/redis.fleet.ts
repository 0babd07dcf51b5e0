import { setTimeout as wait } from "node:timers/promises";
import { findTestPostgres } from "@altseason/db/testing";
import { findRedisServer, startRedisServer } from "@altseason/redis/testing";
import type { OwnRedisServer } from "@altseason/redis/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeReplay } from "./describe-replay.ts";
import { describeRotation, measureRevocation } from "./describe-rotation.ts";
import { startFleet } from "./start-fleet.ts";
import { tellMeasured } from "./tell-measured.ts";
import type { Fleet } from "./start-fleet.ts";

const postgres = await findTestPostgres();
const server = findRedisServer();
const SLOW = { timeout: 180_000 };

describe.skipIf(!postgres.isPresent || !server.isPresent)(
  `three processes on Postgres and Redis${postgres.note}${server.note}`,
  () => {
    let redis: OwnRedisServer;
    let fleet: Fleet;
    beforeAll(async () => {
      redis = await startRedisServer(8_795);
      fleet = await startFleet("fleet_redis", 3, { REDIS_URL: redis.url });
      // A new memory takes nothing that was signed before it and the skew of clocks.
      await wait(11_000);
    }, 180_000);
    afterAll(async () => {
      await fleet.close();
      await redis.close();
    }, 60_000);

    describeReplay("Redis", () => fleet);
    describeRotation("Redis", () => fleet);

    test("with the channel cut, a revocation holds within ten seconds", SLOW, async () => {
      await redis.command("acl", "setuser", "default", "-publish", "-subscribe");
      await redis.command("client", "kill", "type", "pubsub");
      const lastMs = await measureRevocation(fleet, 11_000);
      await redis.command("acl", "setuser", "default", "+publish", "+subscribe");
      tellMeasured(`the channel cut: last accepted ${lastMs.toFixed(0)} ms after the answer`);
      expect(lastMs).toBeLessThan(10_000);
    });

    test("with Redis gone, signed requests are 503 within a second and tokens go on", SLOW, async () => {
      const key = await fleet.makeKey({ kind: "bearer" });
      const before = fleet.sign(fleet.owner, "GET", "/v1/client");
      expect((await fleet.send(0, before)).status).toBe(200);
      await redis.stop();
      const took: number[] = [];
      for (let instance = 0; instance < fleet.size; instance += 1) {
        const answer = await fleet.askOnce(instance, fleet.owner, "GET", "/v1/client");
        expect([answer.status, answer.body.includes('"replay_store_unavailable"')]).toEqual([503, true]);
        took.push(answer.tookMs);
        expect((await fleet.bear(instance, key.token ?? "")).status).toBe(200);
      }
      tellMeasured(`Redis gone: 503 after ${Math.max(...took).toFixed(0)} ms at the most`);
      expect(Math.max(...took)).toBeLessThan(1_000);
      await redis.start();
      for (let instance = 0; instance < fleet.size; instance += 1) {
        expect((await fleet.send(instance, before)).status).not.toBe(200);
      }
      await expect
        .poll(async () => (await fleet.ask(1, fleet.owner, "GET", "/v1/client")).status, {
          timeout: 40_000,
          interval: 500,
        })
        .toBe(200);
      expect((await fleet.send(1, before)).status).not.toBe(200);
    });

    test("no request broke", () => {
      expect(fleet.failures()).toEqual([]);
    });
  },
);
