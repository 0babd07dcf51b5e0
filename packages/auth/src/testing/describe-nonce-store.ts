import { describe, expect, test } from "vitest";
import type { NonceClaim, NonceOutcome, NonceStore } from "../replay/nonce-store.ts";

/** A store under test, two doors to the same memory, as two instances have. */
export interface OpenNonceStore {
  readonly store: NonceStore;
  readonly second: NonceStore;
  readonly close: () => Promise<void>;
}

const MINUTE = 60_000;

/** What every nonce store must do, whatever keeps it. `open` gives an empty one each time. */
export function describeNonceStore(name: string, open: () => Promise<OpenNonceStore>, note = ""): void {
  const claimOf = (nonce: string, scope = "key_a"): NonceClaim => {
    const createdAt = Date.now() + 1_000;
    return { scope, nonce, createdAt, rememberUntil: createdAt + MINUTE };
  };
  const using = async (run: (opened: OpenNonceStore) => Promise<void>): Promise<void> => {
    const opened = await open();
    try {
      await run(opened);
    } finally {
      await opened.close();
    }
  };
  const count = (outcomes: readonly NonceOutcome[], wanted: NonceOutcome): number =>
    outcomes.filter((outcome) => outcome === wanted).length;

  describe(`${name}${note}`, () => {
    test("a nonce is fresh once", () =>
      using(async ({ store, second }) => {
        const claim = claimOf("0123456789abcdef");
        expect(await store.claim(claim)).toBe("fresh");
        expect(await store.claim(claim)).toBe("replayed");
        expect(await second.claim(claim)).toBe("replayed");
      }));

    test("signing the same nonce anew, for longer, opens no door", () =>
      using(async ({ store }) => {
        const claim = claimOf("0123456789abcdef");
        expect(await store.claim(claim)).toBe("fresh");
        const again = {
          ...claim,
          createdAt: claim.createdAt + 7,
          rememberUntil: claim.rememberUntil + 200_000,
        };
        expect(await store.claim(again)).toBe("replayed");
        expect(await store.claim({ ...claim, rememberUntil: claim.rememberUntil - 30_000 })).toBe("replayed");
      }));

    test("another key may use it too", () =>
      using(async ({ store }) => {
        expect(await store.claim(claimOf("0123456789abcdef", "key_a"))).toBe("fresh");
        expect(await store.claim(claimOf("0123456789abcdef", "key_b"))).toBe("fresh");
      }));

    test("key and nonce can't be cut elsewhere", () =>
      using(async ({ store }) => {
        expect(await store.claim(claimOf("bcccccccccccccccc", "key_a"))).toBe("fresh");
        expect(await store.claim(claimOf("cccccccccccccccc", "key_ab"))).toBe("fresh");
      }));

    test("every visible character counts, up to 128 of them", () =>
      using(async ({ store }) => {
        const visible = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index)).join("");
        const nonces = [
          visible,
          visible.toLowerCase(),
          "x".repeat(128),
          `${"x".repeat(127)}y`,
          `'; drop table nonce;--`,
        ];
        for (const nonce of nonces) expect(await store.claim(claimOf(nonce))).toBe("fresh");
        for (const nonce of nonces) expect(await store.claim(claimOf(nonce))).toBe("replayed");
      }));

    test("of a hundred claims at once through two doors exactly one is fresh, twenty times", () =>
      using(async ({ store, second }) => {
        for (let round = 0; round < 20; round += 1) {
          const claim = claimOf(`round-${round}-0123456789`);
          const outcomes = await Promise.all(
            Array.from({ length: 100 }, async (_, index) => (index % 2 === 0 ? store : second).claim(claim)),
          );
          expect([count(outcomes, "fresh"), count(outcomes, "replayed")]).toEqual([1, 99]);
        }
      }));

    test("a thousand different ones at once are all fresh, and then none", () =>
      using(async ({ store, second }) => {
        const claims = Array.from({ length: 1_000 }, (_, index) => claimOf(`nonce-${index}-0123456789`));
        const first = await Promise.all(claims.map(async (claim) => store.claim(claim)));
        const again = await Promise.all(claims.map(async (claim) => second.claim(claim)));
        expect([count(first, "fresh"), count(again, "replayed")]).toEqual([1_000, 1_000]);
      }));

    test("what was signed long before the store began is not let through", () =>
      using(async ({ store }) => {
        const claim = claimOf("0123456789abcdef");
        const old = { ...claim, createdAt: Date.now() - 10 * MINUTE };
        expect(["forgotten", "replayed", "full"]).toContain(await store.claim(old));
      }));
  });
}
