import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { describeNonceStore } from "../testing/describe-nonce-store.ts";
import { createMemoryNonceStore } from "./memory-nonce-store.ts";

describeNonceStore("the nonce store in memory", async () => {
  const store = createMemoryNonceStore({ now: Date.now, tagKey: randomBytes(16) });
  return { store, second: store, close: async () => {} };
});

const START = 1_790_000_000_000;

function clocked(options: { readonly maxPerScope?: number; readonly maxInAll?: number } = {}) {
  let time = START;
  const store = createMemoryNonceStore({
    now: () => time,
    tagKey: randomBytes(16),
    longestMs: 400_000,
    ...options,
  });
  const claim = (nonce: string, scope = "key_a", livesMs = 365_000) =>
    store.claim({ scope, nonce, createdAt: time, rememberUntil: time + livesMs });
  return { store, claim, wait: (ms: number) => (time += ms) };
}

test("a nonce is remembered for as long as it could come again, whenever it came", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 900_000 }),
      fc.integer({ min: 0, max: 364_999 }),
      (before, after) => {
        const { claim, wait, store } = clocked();
        wait(before);
        const createdAt = START + before;
        expect(claim("0123456789abcdef")).toBe("fresh");
        wait(after);
        expect(
          store.claim({
            scope: "key_a",
            nonce: "0123456789abcdef",
            createdAt,
            rememberUntil: createdAt + 365_000,
          }),
        ).toBe("replayed");
      },
    ),
  );
});

test("a nonce counts for as long as it could come again, and little longer", () => {
  const { claim, wait, store } = clocked();
  for (let index = 0; index < 5_000; index += 1) claim(`nonce-${index}`, "key_a", 65_000);
  wait(64_999);
  claim("another");
  expect(store.size()).toBe(5_001);
  wait(14_000);
  claim("one more");
  expect(store.size()).toBe(2);
  wait(10_000_000);
  claim("last");
  expect(store.size()).toBe(1);
});

test("a clock that goes back opens no door", () => {
  const { store, claim, wait } = clocked();
  const first = {
    scope: "key_a",
    nonce: "0123456789abcdef",
    createdAt: START,
    rememberUntil: START + 65_000,
  };
  expect(store.claim(first)).toBe("fresh");
  wait(400_000);
  for (let index = 0; index < 5_000; index += 1) claim(`nonce-${index}`);
  wait(-399_000);
  expect(store.claim(first)).toBe("forgotten");
  expect(claim("fresh again", "key_a", 500_000)).toBe("fresh");
});

test("nonces beyond Latin-1 are told apart, too", () => {
  const { claim } = clocked();
  for (const nonce of ["Ł0123456789abcde", "A0123456789abcde", "ŁŁ123456789abcde", "中文56789abcdef"]) {
    expect(claim(nonce)).toBe("fresh");
    expect(claim(nonce)).toBe("replayed");
  }
});

test("what was signed before the start is forgotten, not let through", () => {
  const { store } = clocked();
  const claim = {
    scope: "key_a",
    nonce: "0123456789abcdef",
    createdAt: START - 1,
    rememberUntil: START + 60_000,
  };
  expect(store.claim(claim)).toBe("forgotten");
  expect(store.claim({ ...claim, createdAt: START })).toBe("fresh");
});

test("full is said, of one key first, and nothing is thrown out", () => {
  const { claim } = clocked({ maxPerScope: 3, maxInAll: 5 });
  const first = ["a", "b", "c", "d"].map((nonce) => claim(nonce));
  expect(first).toEqual(["fresh", "fresh", "fresh", "full"]);
  const second = ["a", "b", "c"].map((nonce) => claim(nonce, "key_b"));
  expect(second).toEqual(["fresh", "fresh", "full"]);
  expect(claim("a")).toBe("replayed");
});

test("room is made when nonces end", () => {
  const { claim, wait } = clocked({ maxPerScope: 3 });
  for (const nonce of ["a", "b", "c"]) expect(claim(nonce, "key_a", 65_000)).toBe("fresh");
  wait(64_999);
  expect(claim("d", "key_a", 65_000)).toBe("full");
  wait(14_000);
  expect(claim("d", "key_a", 65_000)).toBe("fresh");
});

test("longer than it can remember is refused", () => {
  const { claim } = clocked();
  expect(claim("0123456789abcdef", "key_a", 400_001)).toBe("full");
});
