import { describe, expect, test } from "vitest";
import type { ApiKey } from "../keys/api-key.ts";
import { applyKeyCommand } from "../keys/apply-key-command.ts";
import type { KeyCommand } from "../keys/key-command.ts";
import type { KeyChange, KeyStore, SealedDelivery } from "../keys/key-store.ts";
import type { OpenKeyStore } from "./describe-key-store.ts";
import {
  EXAMPLE_START,
  HASHED,
  HOUR_MS,
  ORIGIN,
  atOnce,
  collect,
  exampleClient,
  exampleKey,
  exampleRotation,
  usingOpened,
} from "./store-examples.ts";

const WAITING: SealedDelivery = { way: "hpke", sealed: Uint8Array.of(0, 1, 254, 255) };

/** What every key store must do with secrets that wait for their holder. */
export function describeKeyDeliveries(name: string, open: () => Promise<OpenKeyStore>, note: string): void {
  const using = (run: (opened: OpenKeyStore) => Promise<void>): Promise<void> =>
    usingOpened(open, async (opened) => {
      await opened.store.addClient(exampleClient(), ORIGIN);
      await opened.store.addKey(exampleKey("key_a"), HASHED, ORIGIN);
      await run(opened);
    });
  const command = (store: KeyStore, wanted: KeyCommand): ReturnType<KeyStore["changeKey"]> =>
    store.changeKey("client_a", "key_a", ORIGIN, (key): KeyChange => ({
      transition: applyKeyCommand(key, wanted, EXAMPLE_START),
      material: null,
    }));
  const waitingAt = async (store: KeyStore, versionId: string): Promise<unknown> => {
    const found = await store.findDelivery(versionId);
    return found === null ? null : { way: found.way, sealed: [...found.sealed] };
  };
  const isThere = { way: "hpke", sealed: [0, 1, 254, 255] };

  describe(`${name}, secrets that wait${note}`, () => {
    test("one is found until it is handed out, to the first of twenty that ask at once", () =>
      using(async ({ store, audit }) => {
        await begin(store, "version-two-0001");
        expect(await waitingAt(store, "version-two-0001")).toEqual(isThere);
        expect(await waitingAt(store, "key_a-version-1")).toBeNull();
        const outcomes = await atOnce(20, () => command(store, { kind: "deliver", version: 2 }));
        expect(outcomes.filter((outcome) => outcome?.applied)).toHaveLength(1);
        expect(await waitingAt(store, "version-two-0001")).toBeNull();
        expect(await store.findKey("client_a", "key_a")).toMatchObject({
          versions: [{ delivery: null }, { delivery: "delivered" }],
        });
        const entries = await collect(audit.export("client_a"));
        expect(entries.slice(2).map(({ action }) => action)).toEqual([
          "key.rotation.begun",
          "key.rotation.delivered",
        ]);
      }));

    test("one goes with its version, and with the life of its key", () =>
      using(async ({ store }) => {
        await begin(store, "version-two-0001");
        await command(store, { kind: "revoke-version", version: 2, reason: "other" });
        expect(await waitingAt(store, "version-two-0001")).toBeNull();
        await begin(store, "version-three-01");
        const end = EXAMPLE_START + 1_000 * HOUR_MS;
        await store.dropExpiredDeliveries(end - 1);
        expect(await waitingAt(store, "version-three-01")).toEqual(isThere);
        await store.dropExpiredDeliveries(end);
        expect(await waitingAt(store, "version-three-01")).toBeNull();
      }));

    test("a version that waits needs its sealed secret, and no other has one", () =>
      using(async ({ store }) => {
        await expect(begin(store, "version-two-0001", true, null)).rejects.toBeInstanceOf(RangeError);
        await expect(begin(store, "version-two-0001", false)).rejects.toBeInstanceOf(RangeError);
        expect(await waitingAt(store, "version-two-0001")).toBeNull();
      }));
  });
}

async function begin(
  store: KeyStore,
  id: string,
  isWaiting = true,
  delivery: SealedDelivery | null = WAITING,
): Promise<void> {
  const rotation = exampleRotation(id, EXAMPLE_START);
  const begun = await store.changeKey("client_a", "key_a", ORIGIN, (key: ApiKey) => ({
    transition: applyKeyCommand(
      key,
      { ...rotation, version: { ...rotation.version, isWaiting } },
      EXAMPLE_START,
    ),
    material: HASHED,
    delivery,
  }));
  expect(begun).toMatchObject({ applied: true });
}
