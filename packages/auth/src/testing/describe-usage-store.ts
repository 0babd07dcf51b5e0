import { describe, expect, test } from "vitest";
import type { RefusedRequest, UsageCount, UsageStore } from "../usage/usage-store.ts";
import { EXAMPLE_START, HOUR_MS, atOnce, usingOpened } from "./store-examples.ts";

/** A store under test. */
export interface OpenUsageStore {
  readonly store: UsageStore;
  readonly close: () => Promise<void>;
}

const COUNT: UsageCount = {
  clientId: "client_a",
  keyId: "key_a",
  version: 1,
  hour: EXAMPLE_START,
  accepted: 3,
  refused: 1,
  lastUsedAt: EXAMPLE_START + 100,
  lastUsedIp: "192.0.2.1",
  userAgent: "bot/1.0",
};
const REFUSED: RefusedRequest = {
  clientId: "client_a",
  keyId: "key_a",
  version: 1,
  at: EXAMPLE_START,
  code: "clock_skew",
  method: "GET",
  path: "/v1/keys",
  ip: "2001:db8::1",
  requestId: "r1",
};

/** What every store of usage must do. `open` gives an empty one each time. */
export function describeUsageStore(name: string, open: () => Promise<OpenUsageStore>, note = ""): void {
  const using = (run: (store: UsageStore) => Promise<void>): Promise<void> =>
    usingOpened(open, ({ store }) => run(store));
  const hoursOf = (store: UsageStore) =>
    store.hours("key_a", EXAMPLE_START - 100 * HOUR_MS, EXAMPLE_START + 100 * HOUR_MS);

  describe(`${name}${note}`, () => {
    test("counts are added up by version and hour", () =>
      using(async (store) => {
        await store.add([COUNT, { ...COUNT, version: 2 }, COUNT], []);
        await store.add(
          [
            { ...COUNT, accepted: 10, refused: 0 },
            { ...COUNT, keyId: "key_b" },
          ],
          [],
        );
        await store.add([{ ...COUNT, hour: EXAMPLE_START - HOUR_MS }], []);
        await store.add([], []);
        expect(await hoursOf(store)).toEqual([
          { version: 1, hour: EXAMPLE_START - HOUR_MS, accepted: 3, refused: 1 },
          { version: 1, hour: EXAMPLE_START, accepted: 16, refused: 2 },
          { version: 2, hour: EXAMPLE_START, accepted: 3, refused: 1 },
        ]);
        expect(await store.hours("key_a", EXAMPLE_START, EXAMPLE_START)).toHaveLength(2);
        expect(await store.hours("key_a", EXAMPLE_START + 1, EXAMPLE_START + HOUR_MS)).toEqual([]);
      }));

    test("nothing is lost of what many instances add at once, whatever their order", () =>
      using(async (store) => {
        await atOnce(40, (index) => {
          const counts = Array.from({ length: 5 }, (_, version) => ({ ...COUNT, version: version + 1 }));
          return store.add(index % 2 === 0 ? counts : counts.toReversed(), []);
        });
        const hours = await hoursOf(store);
        expect(hours.map(({ accepted, refused }) => [accepted, refused])).toEqual(
          Array.from({ length: 5 }, () => [120, 40]),
        );
      }));

    test("users are kept by version, address and agent, the latest first", () =>
      using(async (store) => {
        const long = "x".repeat(10_000);
        await store.add(
          [
            COUNT,
            { ...COUNT, lastUsedAt: EXAMPLE_START + 300 },
            { ...COUNT, lastUsedAt: EXAMPLE_START + 200 },
            { ...COUNT, lastUsedIp: "192.0.2.2", lastUsedAt: EXAMPLE_START + 400 },
            { ...COUNT, userAgent: long, lastUsedAt: EXAMPLE_START + 50 },
          ],
          [],
        );
        await store.add([{ ...COUNT, lastUsedAt: EXAMPLE_START + 10 }], []);
        const user = { version: 1, ip: "192.0.2.1", userAgent: "bot/1.0", requests: 12 };
        expect(await store.users("key_a", EXAMPLE_START, 10)).toEqual([
          { ...user, ip: "192.0.2.2", requests: 3, lastUsedAt: EXAMPLE_START + 400 },
          { ...user, lastUsedAt: EXAMPLE_START + 300 },
          { ...user, userAgent: "x".repeat(256), requests: 3, lastUsedAt: EXAMPLE_START + 50 },
        ]);
        expect(await store.users("key_a", EXAMPLE_START + 300, 10)).toHaveLength(2);
        expect(await store.users("key_a", EXAMPLE_START, 1)).toHaveLength(1);
        expect(await store.users("key_b", EXAMPLE_START, 10)).toEqual([]);
      }));

    test("a version that was refused alone was not used, and its refusals are counted", () =>
      using(async (store) => {
        await store.add([{ ...COUNT, accepted: 0 }], [REFUSED]);
        expect(await store.users("key_a", 0, 10)).toEqual([]);
        expect(await hoursOf(store)).toEqual([{ version: 1, hour: EXAMPLE_START, accepted: 0, refused: 1 }]);
        await store.add([{ ...COUNT, accepted: 1, lastUsedAt: EXAMPLE_START + 1 }], []);
        await store.add([{ ...COUNT, accepted: 0, lastUsedAt: EXAMPLE_START + 999 }], []);
        expect(await store.users("key_a", 0, 10)).toMatchObject([
          { requests: 1, lastUsedAt: EXAMPLE_START + 1 },
        ]);
      }));

    test("the last use of keys is that of any of their versions", () =>
      using(async (store) => {
        const later = { ...COUNT, version: 2, lastUsedAt: EXAMPLE_START + 7 };
        await store.add([COUNT, later, { ...COUNT, lastUsedIp: "192.0.2.9", lastUsedAt: EXAMPLE_START }], []);
        await store.add([{ ...COUNT, keyId: "key_b" }], []);
        expect(await store.lastUses(["key_a", "key_c"])).toEqual(new Map([["key_a", EXAMPLE_START + 100]]));
        expect(await store.lastUses([])).toEqual(new Map());
      }));

    test("refused requests are the client's own, the latest first", () =>
      using(async (store) => {
        const later = { ...REFUSED, at: EXAMPLE_START + 5, version: null, requestId: "r2" };
        const other = { ...REFUSED, keyId: "key_b", at: EXAMPLE_START + 9 };
        await store.add([], [REFUSED, later, other, { ...REFUSED, clientId: "client_b" }]);
        expect(await store.refusals("client_a", "key_a", 10)).toEqual([later, REFUSED]);
        expect(await store.refusals("client_a", null, 2)).toEqual([other, later]);
        expect(await store.refusals("client_b", "key_a", 10)).toHaveLength(1);
      }));

    test("what is older than a moment is dropped", () =>
      using(async (store) => {
        await store.add(
          [COUNT, { ...COUNT, hour: EXAMPLE_START - HOUR_MS, lastUsedAt: EXAMPLE_START - 1, version: 7 }],
          [],
        );
        await store.add([], [REFUSED, { ...REFUSED, at: EXAMPLE_START - 1 }]);
        await store.prune(EXAMPLE_START);
        expect(await hoursOf(store)).toHaveLength(1);
        expect(await store.users("key_a", 0, 10)).toHaveLength(1);
        expect(await store.refusals("client_a", null, 10)).toEqual([REFUSED]);
      }));
  });
}
