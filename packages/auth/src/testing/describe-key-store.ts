import { describe, expect, test } from "vitest";
import type { AuditStore } from "../audit/audit-store.ts";
import type { ApiKey } from "../keys/api-key.ts";
import { applyKeyCommand } from "../keys/apply-key-command.ts";
import type { KeyStore, VersionMaterial } from "../keys/key-store.ts";
import { describeKeyChanges } from "./describe-key-changes.ts";
import { describeKeyDeliveries } from "./describe-key-deliveries.ts";
import {
  EXAMPLE_START,
  HASHED,
  HOUR_MS,
  ORIGIN,
  exampleClient,
  exampleKey,
  exampleRotation,
  usingOpened,
} from "./store-examples.ts";

/** A store under test, with the audit store that its entries go to. */
export interface OpenKeyStore {
  readonly store: KeyStore;
  readonly audit: AuditStore;
  readonly close: () => Promise<void>;
}

/** What every key store must do. `open` gives an empty one each time. */
export function describeKeyStore(name: string, open: () => Promise<OpenKeyStore>, note = ""): void {
  const using = (run: (opened: OpenKeyStore) => Promise<void>): Promise<void> => usingOpened(open, run);

  describe(`${name}${note}`, () => {
    test("a client is read as it was added, once, with its entry", () =>
      using(async ({ store, audit }) => {
        const client = exampleClient();
        await store.addClient(client, ORIGIN);
        const found = await store.findClient("client_a");
        expect(found && { ...found, dataKey: plainly(found.dataKey) }).toEqual({
          ...client,
          dataKey: plainly(client.dataKey),
        });
        await expect(store.addClient(client, ORIGIN)).rejects.toBeInstanceOf(Error);
        expect(await store.findClient("client_b")).toBe(null);
        expect(await audit.list({ clientId: "client_a", limit: 10 })).toMatchObject([
          { action: "client.created", target: "client_a", sequence: 1, actor: ORIGIN.actor, ip: ORIGIN.ip },
        ]);
      }));

    test("a data key is replaced where it is still the one that was read", () =>
      using(async ({ store }) => {
        const client = exampleClient();
        await store.addClient(client, ORIGIN);
        await store.addClient(exampleClient("client_b"), ORIGIN);
        const anew = { wrapped: Uint8Array.of(7, 8), kekVersion: "2" };
        expect(await store.replaceDataKey("client_a", anew, anew)).toBe(false);
        expect(await store.replaceDataKey("client_a", client.dataKey, anew)).toBe(true);
        expect(await store.replaceDataKey("client_a", client.dataKey, anew)).toBe(false);
        expect(await store.replaceDataKey("client_x", client.dataKey, anew)).toBe(false);
        expect(plainly((await store.findClient("client_a"))?.dataKey)).toEqual(plainly(anew));
        const left = await store.listClientsToRewrap("2", 10);
        expect(left.map(({ id }) => id)).toEqual(["client_b"]);
        expect(await store.listClientsToRewrap("3", 1)).toHaveLength(1);
      }));

    test("a key is read as it was added, of each kind of material, by its version's id too", () =>
      using(async ({ store }) => {
        await store.addClient(exampleClient(), ORIGIN);
        const materials: readonly VersionMaterial[] = [
          HASHED,
          { kind: "sealed", sealed: Uint8Array.of(0, 255, 1) },
          { kind: "public", spki: Uint8Array.of(48, 42) },
        ];
        for (const [index, material] of materials.entries()) {
          const key = exampleKey(`key_${index}`, index === 0 ? {} : { kind: "ed25519", expiresAt: null });
          await store.addKey(key, material, ORIGIN);
          expect(await store.findKey("client_a", key.id)).toEqual(key);
          const found = await store.findVersion(`${key.id}-version-1`);
          expect(found).toMatchObject({ key, version: 1, client: { id: "client_a", name: "Ünïcode & Søn" } });
          expect(plainly(found?.material)).toEqual(plainly(material));
        }
        expect(await store.findVersion("key_9-version-1")).toBe(null);
        expect(await store.findVersion("' or true")).toBe(null);
      }));

    test("another client's key is as good as none", () =>
      using(async ({ store }) => {
        await store.addClient(exampleClient(), ORIGIN);
        await store.addClient(exampleClient("client_b"), ORIGIN);
        await store.addKey(exampleKey("key_a"), HASHED, ORIGIN);
        expect(await store.findKey("client_b", "key_a")).toBe(null);
        expect(await store.listKeys("client_b", null, 10)).toEqual({ keys: [], next: null });
        const refuse = (): never => {
          throw new Error("it was asked");
        };
        expect(await store.changeKey("client_b", "key_a", ORIGIN, refuse)).toBe(null);
        expect(await store.changeKey("client_a", "key_b", ORIGIN, refuse)).toBe(null);
      }));

    test("ids of keys and versions are given once, and a key needs its client", () =>
      using(async ({ store, audit }) => {
        await store.addClient(exampleClient(), ORIGIN);
        await store.addKey(exampleKey("key_a"), HASHED, ORIGIN);
        await expect(store.addKey(exampleKey("key_a"), HASHED, ORIGIN)).rejects.toBeInstanceOf(Error);
        const sameVersion = exampleKey("key_b", { versionId: "key_a-version-1" });
        await expect(store.addKey(sameVersion, HASHED, ORIGIN)).rejects.toBeInstanceOf(Error);
        const orphan = exampleKey("key_c", { clientId: "client_x" });
        await expect(store.addKey(orphan, HASHED, ORIGIN)).rejects.toBeInstanceOf(Error);
        expect(await store.findKey("client_a", "key_b")).toBe(null);
        expect(await audit.position("client_a")).toMatchObject({ sequence: 2 });
        expect(await audit.position("client_x")).toMatchObject({ sequence: 0 });
      }));

    test("keys come in pages, in order of their ids, with all their versions", () =>
      using(async ({ store }) => {
        await store.addClient(exampleClient(), ORIGIN);
        for (const id of ["key_c", "key_a", "key_e", "key_B", "key_d"]) {
          await store.addKey(exampleKey(id), HASHED, ORIGIN);
        }
        await store.changeKey("client_a", "key_a", ORIGIN, (key) => ({
          transition: applyKeyCommand(key, exampleRotation("key_a-version-2", EXAMPLE_START), EXAMPLE_START),
          material: HASHED,
        }));
        const first = await store.listKeys("client_a", null, 2);
        expect(ids(first.keys)).toEqual(["key_B", "key_a"]);
        expect(first.keys[1]?.versions.map(({ number }) => number)).toEqual([1, 2]);
        const second = await store.listKeys("client_a", first.next, 2);
        expect(ids(second.keys)).toEqual(["key_c", "key_d"]);
        expect(await store.listKeys("client_a", second.next, 2)).toMatchObject({
          keys: [{ id: "key_e" }],
          next: null,
        });
        expect((await store.listKeys("client_a", null, 5)).next).toBe(null);
      }));

    test("keys with something due are those that move, warn, or have an open rotation; ended ones are not", () =>
      using(async ({ store }) => {
        await store.addClient(exampleClient(), ORIGIN);
        const policy = { warnAfterMs: 100 * HOUR_MS, rotateAfterMs: 200 * HOUR_MS };
        const expiresAt = EXAMPLE_START + 150 * HOUR_MS;
        await store.addKey(exampleKey("key_calm", { policy }), HASHED, ORIGIN);
        await store.addKey(exampleKey("key_open", { policy }), HASHED, ORIGIN);
        await store.addKey(exampleKey("key_short", { policy, expiresAt }), HASHED, ORIGIN);
        await store.addKey(exampleKey("key_void", { policy }), HASHED, ORIGIN);
        await store.changeKey("client_a", "key_open", ORIGIN, (key) => ({
          transition: applyKeyCommand(key, exampleRotation("open-2", EXAMPLE_START), EXAMPLE_START),
          material: HASHED,
        }));
        await store.changeKey("client_a", "key_void", ORIGIN, (key) => ({
          transition: applyKeyCommand(key, { kind: "revoke-key", reason: "unused" }, EXAMPLE_START),
          material: null,
        }));
        const due = async (hours: number): Promise<readonly string[]> =>
          ids(await store.listKeysDue(EXAMPLE_START + hours * HOUR_MS, 10));
        expect(await due(0)).toEqual(["key_open"]);
        expect(await due(100)).toEqual(["key_calm", "key_open", "key_short"]);
        expect(await due(150)).toEqual(["key_calm", "key_open"]);
        const at = EXAMPLE_START + 100 * HOUR_MS;
        expect(ids(await store.listKeysDue(at, 2))).toEqual(["key_calm", "key_open"]);
        expect(ids(await store.listKeysDue(at, 2, "key_open"))).toEqual(["key_short"]);
        const live = async (hours: number, limit: number, after?: string) =>
          ids(await store.listLiveKeys(EXAMPLE_START + hours * HOUR_MS, limit, after));
        const all = await live(0, 100);
        expect(all).toEqual(["key_calm", "key_open", "key_short"]);
        expect(await live(150, 100)).toEqual(["key_calm", "key_open"]);
        expect(await live(0, 1)).toEqual(all.slice(0, 1));
        expect(await live(0, 100, all[0])).toEqual(all.slice(1));
      }));
  });

  describeKeyChanges(name, open, note);
  describeKeyDeliveries(name, open, note);
}

function ids(keys: readonly ApiKey[]): readonly string[] {
  return keys.map(({ id }) => id);
}

/** Bytes as plain numbers: a buffer and an array of the same bytes are equal. */
function plainly(value: object | undefined): unknown {
  if (value === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      member instanceof Uint8Array ? [...member] : member,
    ]),
  );
}
