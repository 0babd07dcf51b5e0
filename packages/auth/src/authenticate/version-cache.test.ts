import { expect, test } from "vitest";
import { applyKeyCommand } from "../keys/apply-key-command.ts";
import { createKey } from "../keys/create-key.ts";
import type { StoredVersion } from "../keys/key-store.ts";
import { createVersionCache } from "./version-cache.ts";

const START = 1_790_000_000_000;
const { key } = createKey(
  {
    id: "key_a",
    versionId: "v1",
    clientId: "c",
    name: "n",
    environment: "live",
    kind: "bearer",
    scopes: ["index:read"],
    createdBy: "t",
  },
  START,
);
const live: StoredVersion = {
  client: { id: "c", name: "c", createdAt: START, dataKey: { wrapped: new Uint8Array(), kekVersion: "1" } },
  key,
  version: 1,
  material: { kind: "hash", hash: "00" },
};
const revokedKey = applyKeyCommand(key, { kind: "revoke-key", reason: "leaked" }, START);
const revoked: StoredVersion = { ...live, key: revokedKey.applied ? revokedKey.key : key };

function setUp() {
  let time = START;
  let stored: StoredVersion | null = live;
  const waiting: (() => void)[] = [];
  let isHeld = false;
  let loads = 0;
  const cache = createVersionCache({
    now: () => time,
    async load() {
      loads += 1;
      const read = stored;
      if (isHeld) await new Promise<void>((resolve) => waiting.push(resolve));
      return read;
    },
  });
  return {
    cache,
    wait: (ms: number) => (time += ms),
    store: (version: StoredVersion | null) => (stored = version),
    hold: () => (isHeld = true),
    letGo: () => {
      isHeld = false;
      for (const resolve of waiting.splice(0)) resolve();
    },
    loads: () => loads,
  };
}

test("a version is read once in five seconds, and no longer", async () => {
  const { cache, wait, store, loads } = setUp();
  expect(await cache.get("v1")).toBe(live);
  store(revoked);
  wait(4_999);
  expect(await cache.get("v1")).toBe(live);
  wait(1);
  expect(await cache.get("v1")).toBe(revoked);
  expect(loads()).toBe(2);
});

test("many who ask at once share one reading", async () => {
  const { cache, loads } = setUp();
  await Promise.all(Array.from({ length: 50 }, async () => cache.get("v1")));
  expect(loads()).toBe(1);
});

test("a key that is forgotten is read anew", async () => {
  const { cache, store } = setUp();
  await cache.get("v1");
  store(revoked);
  cache.forgetKey("key_b");
  expect(await cache.get("v1")).toBe(live);
  cache.forgetKey("key_a");
  expect(await cache.get("v1")).toBe(revoked);
});

test("a reading that races with a revocation loses", async () => {
  const { cache, store, hold, letGo } = setUp();
  hold();
  const before = cache.get("v1");
  store(revoked);
  cache.forgetKey("key_a");
  letGo();
  await before;
  expect(await cache.get("v1")).toBe(revoked);
});

test("what was seen revoked stays revoked, even if a late replica says otherwise", async () => {
  const { cache, store, wait } = setUp();
  store(revoked);
  expect(await cache.get("v1")).toBe(revoked);
  store(live);
  wait(60_000);
  expect(await cache.get("v1")).toBe(revoked);
  cache.forgetAll();
  expect(await cache.get("v1")).toBe(revoked);
});

test("a version that is not there is remembered as such", async () => {
  const { cache, store, wait, loads } = setUp();
  store(null);
  expect([await cache.get("v1"), await cache.get("v1"), loads()]).toEqual([null, null, 1]);
  store(live);
  wait(5_000);
  expect(await cache.get("v1")).toBe(live);
});
