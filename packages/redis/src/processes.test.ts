import { test } from "vitest";
import { expectOneFreshOverProcesses } from "@altseason/auth/testing";
import { findTestRedis } from "./testing/redis.ts";

const redis = await findTestRedis();
const CLAIMER = new URL("./testing/claim-in-process.ts", import.meta.url);

test.skipIf(!redis.isPresent)(
  `of 200 identical claims from three processes on one Redis exactly one is fresh, twenty times${redis.note}`,
  { timeout: 60_000 },
  async () => {
    const { first, close } = await redis.openCorner();
    try {
      await expectOneFreshOverProcesses(CLAIMER, [redis.url, first.prefix]);
    } finally {
      await close();
    }
  },
);
