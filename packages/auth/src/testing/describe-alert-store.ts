import { describe, expect, test } from "vitest";
import type { Alert, AlertStore } from "../detect/alert.ts";
import { EXAMPLE_START as NOW, HOUR_MS, atOnce, usingOpened } from "./store-examples.ts";

/** A store under test. */
export interface OpenAlertStore {
  readonly store: AlertStore;
  readonly close: () => Promise<void>;
}

const ALERT: Alert = {
  id: "alert_1",
  clientId: "client_a",
  keyId: "key_a",
  kind: "burst",
  at: NOW,
  detail: { requests: 900, baseline: 1.5, path: "/\u0000ü", since: null },
  acknowledgedAt: null,
};

/** What every store of alerts must do. `open` gives an empty one each time. */
export function describeAlertStore(name: string, open: () => Promise<OpenAlertStore>, note = ""): void {
  const using = (run: (store: AlertStore) => Promise<void>): Promise<void> =>
    usingOpened(open, ({ store }) => run(store));
  let made = 1;
  const raise = (store: AlertStore, over: Partial<Alert> = {}): Promise<boolean> =>
    store.raise({ ...ALERT, id: `alert_${(made += 1)}`, ...over }, HOUR_MS);

  describe(`${name}${note}`, () => {
    test("an alert is read as it was raised, by its client alone", () =>
      using(async (store) => {
        expect(await store.raise(ALERT, HOUR_MS)).toBe(true);
        expect(await store.list("client_a", true, 10)).toEqual([ALERT]);
        expect(await store.list("client_b", false, 10)).toEqual([]);
      }));

    test("the same again is quiet for a time, another kind, key or client is not", () =>
      using(async (store) => {
        expect(await raise(store)).toBe(true);
        expect(await raise(store, { at: NOW + HOUR_MS - 1 })).toBe(false);
        expect(await raise(store, { kind: "leak" })).toBe(true);
        expect(await raise(store, { keyId: null })).toBe(true);
        expect(await raise(store, { keyId: null })).toBe(false);
        expect(await raise(store, { clientId: "client_b" })).toBe(true);
        expect(await raise(store, { at: NOW + HOUR_MS })).toBe(true);
      }));

    test("of thirty raised at once one is added", () =>
      using(async (store) => {
        const added = await atOnce(30, () => raise(store));
        expect(added.filter(Boolean)).toHaveLength(1);
      }));

    test("one that was acknowledged is no longer open, and does not quieten the next", () =>
      using(async (store) => {
        await store.raise(ALERT, HOUR_MS);
        expect(await store.acknowledge("client_b", ALERT.id, NOW + 1)).toBe(false);
        expect(await store.acknowledge("client_a", "alert_0", NOW + 1)).toBe(false);
        expect(await store.acknowledge("client_a", ALERT.id, NOW + 1)).toBe(true);
        expect(await store.acknowledge("client_a", ALERT.id, NOW + 2)).toBe(true);
        expect(await store.list("client_a", true, 10)).toEqual([]);
        expect(await store.list("client_a", false, 10)).toEqual([{ ...ALERT, acknowledgedAt: NOW + 1 }]);
        expect(await raise(store)).toBe(true);
      }));

    test("the latest come first, old ones are dropped", () =>
      using(async (store) => {
        for (const [index, kind] of (["burst", "leak", "new-network"] as const).entries()) {
          await raise(store, { kind, at: NOW + index });
        }
        const kinds = async (limit: number): Promise<readonly string[]> =>
          (await store.list("client_a", false, limit)).map(({ kind }) => kind);
        expect(await kinds(2)).toEqual(["new-network", "leak"]);
        await store.prune(NOW + 1);
        expect(await kinds(10)).toEqual(["new-network", "leak"]);
      }));
  });
}
