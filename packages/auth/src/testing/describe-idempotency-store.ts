import { describe, expect, test } from "vitest";
import type { IdempotencyScope, IdempotencyStore } from "../idempotency/idempotency-store.ts";
import { EXAMPLE_START as NOW, HOUR_MS, atOnce, usingOpened } from "./store-examples.ts";

/** A store under test. */
export interface OpenIdempotencyStore {
  readonly store: IdempotencyStore;
  readonly close: () => Promise<void>;
}

const SCOPE: IdempotencyScope = {
  clientId: "client_a",
  keyId: "key_a",
  method: "POST",
  path: "/v1/keys",
  idempotencyKey: "3f1a",
};
const ANSWER = { status: 201, contentType: "application/json", body: '{"name":"Ünïcode"}' };
const LOCK_MS = 60_000;

/** What every idempotency store must do. `open` gives an empty one each time. */
export function describeIdempotencyStore(
  name: string,
  open: () => Promise<OpenIdempotencyStore>,
  note = "",
): void {
  const using = (run: (store: IdempotencyStore) => Promise<void>): Promise<void> =>
    usingOpened(open, ({ store }) => run(store));
  const begin = (store: IdempotencyStore, over: Partial<IdempotencyScope> = {}, now = NOW, hash = "aa") =>
    store.begin({ ...SCOPE, ...over }, hash, now, LOCK_MS);

  describe(`${name}${note}`, () => {
    test("the first begins, those after it wait, and then hear the same answer", () =>
      using(async (store) => {
        expect(await begin(store)).toEqual({ state: "begun" });
        expect(await begin(store)).toEqual({ state: "in-flight" });
        await store.finish(SCOPE, ANSWER, NOW + 5);
        expect(await begin(store, {}, NOW + 6)).toEqual({ state: "done", answer: ANSWER });
      }));

    test("of forty that begin at once exactly one does, ten times", () =>
      using(async (store) => {
        for (let round = 0; round < 10; round += 1) {
          const states = await atOnce(40, () => begin(store, { idempotencyKey: `round ${round}` }));
          expect(states.filter(({ state }) => state === "begun")).toHaveLength(1);
          expect(states.filter(({ state }) => state === "in-flight")).toHaveLength(39);
        }
      }));

    test("another body is another request, under way or done", () =>
      using(async (store) => {
        await begin(store);
        expect(await begin(store, {}, NOW, "bb")).toEqual({ state: "other-request" });
        await store.finish(SCOPE, ANSWER, NOW);
        expect(await begin(store, {}, NOW, "bb")).toEqual({ state: "other-request" });
      }));

    test("client, key, method, path and idempotency key each make a scope of their own", () =>
      using(async (store) => {
        await begin(store);
        for (const over of [
          { clientId: "client_b" },
          { keyId: "key_b" },
          { method: "PUT" },
          { path: "/v1/keys/".repeat(1_000) },
          { idempotencyKey: "3f1b" },
          { path: "/v1/key", idempotencyKey: "s3f1a" },
        ]) {
          expect(await begin(store, over)).toEqual({ state: "begun" });
        }
      }));

    test("the claim of one who died is taken over once its lock is over, by exactly one", () =>
      using(async (store) => {
        await begin(store);
        expect(await begin(store, {}, NOW + LOCK_MS - 1)).toEqual({ state: "in-flight" });
        const states = await atOnce(20, () => begin(store, {}, NOW + LOCK_MS));
        expect(states.filter(({ state }) => state === "begun")).toHaveLength(1);
        expect(await begin(store, {}, NOW + 2 * LOCK_MS - 1)).toEqual({ state: "in-flight" });
        expect(await begin(store, {}, NOW + 2 * LOCK_MS, "bb")).toEqual({ state: "other-request" });
      }));

    test("what was released may begin again, and an answer is not released", () =>
      using(async (store) => {
        await begin(store);
        await store.release(SCOPE);
        expect(await begin(store)).toEqual({ state: "begun" });
        await store.finish(SCOPE, ANSWER, NOW);
        await store.release(SCOPE);
        expect(await begin(store)).toMatchObject({ state: "done" });
      }));

    test("an answer of a 5xx is not kept, and the first answer stays", () =>
      using(async (store) => {
        await begin(store);
        await store.finish(SCOPE, { ...ANSWER, status: 503 }, NOW);
        expect(await begin(store)).toEqual({ state: "begun" });
        await store.finish(SCOPE, ANSWER, NOW);
        await store.finish(SCOPE, { ...ANSWER, body: "late" }, NOW);
        await store.finish(SCOPE, { ...ANSWER, status: 500 }, NOW);
        expect(await begin(store)).toEqual({ state: "done", answer: ANSWER });
      }));

    test("after a day a key is new again, and prune takes what is old", () =>
      using(async (store) => {
        await begin(store);
        await store.finish(SCOPE, ANSWER, NOW);
        expect(await begin(store, {}, NOW + 24 * HOUR_MS - 1)).toMatchObject({ state: "done" });
        expect(await begin(store, {}, NOW + 24 * HOUR_MS, "bb")).toEqual({ state: "begun" });
        await store.prune(NOW + 24 * HOUR_MS);
        expect(await begin(store, {}, NOW + 24 * HOUR_MS, "bb")).toEqual({ state: "in-flight" });
        await store.prune(NOW + 24 * HOUR_MS + 1);
        expect(await begin(store, {}, NOW + 24 * HOUR_MS)).toEqual({ state: "begun" });
      }));
  });
}
