import { describe, expect, test } from "vitest";
import type { SessionToken, SessionTokenStore } from "../replay/session-token-store.ts";
import { EXAMPLE_START, atOnce, usingOpened } from "./store-examples.ts";

/** A store under test. */
export interface OpenSessionTokenStore {
  readonly store: SessionTokenStore;
  readonly close: () => Promise<void>;
}

const TOKEN: SessionToken = {
  hash: "cd".repeat(32),
  clientId: "client_a",
  keyId: "key_a",
  method: "POST",
  path: "/v1/keys?dry=1",
  expiresAt: EXAMPLE_START + 300_000,
};

/** What every store of session tokens must do. `open` gives an empty one each time. */
export function describeSessionTokenStore(
  name: string,
  open: () => Promise<OpenSessionTokenStore>,
  note = "",
): void {
  const using = (run: (store: SessionTokenStore) => Promise<void>): Promise<void> =>
    usingOpened(open, ({ store }) => run(store));
  const spend = (store: SessionTokenStore, over: Partial<SessionToken> = {}, now = EXAMPLE_START) => {
    const { hash, method, path } = { ...TOKEN, ...over };
    return store.spend(hash, method, path, now);
  };

  describe(`${name}${note}`, () => {
    test("a token is spent once, and comes back as it was issued", () =>
      using(async (store) => {
        await store.issue(TOKEN);
        expect(await spend(store)).toEqual({ spent: true, token: TOKEN });
        expect(await spend(store)).toEqual({ spent: false });
      }));

    test("of fifty that spend it at once exactly one has it, ten times", () =>
      using(async (store) => {
        for (let round = 0; round < 10; round += 1) {
          const hash = String(round).repeat(64);
          await store.issue({ ...TOKEN, hash });
          const outcomes = await atOnce(50, () => spend(store, { hash }));
          expect(outcomes.filter(({ spent }) => spent)).toHaveLength(1);
        }
      }));

    test("another method, path or token does not spend it", () =>
      using(async (store) => {
        await store.issue(TOKEN);
        for (const over of [{ method: "PUT" }, { path: "/v1/keys" }, { hash: "ce".repeat(32) }]) {
          expect(await spend(store, over)).toEqual({ spent: false });
        }
        expect(await spend(store)).toMatchObject({ spent: true });
      }));

    test("it is good before its deadline, and not at it", () =>
      using(async (store) => {
        await store.issue(TOKEN);
        expect(await spend(store, {}, TOKEN.expiresAt)).toEqual({ spent: false });
        const other = { ...TOKEN, hash: "ef".repeat(32) };
        await store.issue(other);
        expect(await spend(store, other, TOKEN.expiresAt - 1)).toMatchObject({ spent: true });
      }));

    test("revoking a key takes all its tokens and no other's", () =>
      using(async (store) => {
        const other = { ...TOKEN, hash: "ef".repeat(32), keyId: "key_b" };
        await store.issue(TOKEN);
        await store.issue(other);
        await store.revokeOf("key_a");
        expect(await spend(store)).toEqual({ spent: false });
        expect(await spend(store, other)).toEqual({ spent: true, token: other });
      }));

    test("what has ended is dropped, and what has not stays", () =>
      using(async (store) => {
        const later = { ...TOKEN, hash: "ef".repeat(32), expiresAt: TOKEN.expiresAt + 1 };
        await store.issue(TOKEN);
        await store.issue(later);
        await store.prune(TOKEN.expiresAt);
        // Asked as of before its end, the first would still be good: it is gone.
        expect(await spend(store)).toEqual({ spent: false });
        expect(await spend(store, later)).toEqual({ spent: true, token: later });
      }));

    test("the same token is not issued twice", () =>
      using(async (store) => {
        await store.issue(TOKEN);
        await expect(store.issue({ ...TOKEN, keyId: "key_b" })).rejects.toBeInstanceOf(Error);
      }));
  });
}
