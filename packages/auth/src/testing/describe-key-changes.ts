import { describe, expect, test } from "vitest";
import type { AuditEntry } from "../audit/audit-entry.ts";
import { verifyChain } from "../audit/verify-chain.ts";
import type { ApiKey } from "../keys/api-key.ts";
import { applyKeyCommand } from "../keys/apply-key-command.ts";
import type { KeyCommand } from "../keys/key-command.ts";
import type { KeyChange, VersionMaterial } from "../keys/key-store.ts";
import { transition } from "../keys/key-transition.ts";
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

/** What changing a key must do in every key store. */
export function describeKeyChanges(name: string, open: () => Promise<OpenKeyStore>, note: string): void {
  const using = (run: (opened: OpenKeyStore) => Promise<void>): Promise<void> =>
    usingOpened(open, async (opened) => {
      await opened.store.addClient(exampleClient(), ORIGIN);
      await opened.store.addKey(exampleKey("key_a"), HASHED, ORIGIN);
      await run(opened);
    });
  const change =
    (command: KeyCommand, now: number, material: VersionMaterial | null = null) =>
    (key: ApiKey): KeyChange => ({ transition: applyKeyCommand(key, command, now), material });
  const entriesOf = ({ audit }: OpenKeyStore): Promise<readonly AuditEntry[]> =>
    collect(audit.export("client_a"));
  const actionsOf = async (opened: OpenKeyStore): Promise<readonly string[]> =>
    (await entriesOf(opened)).map(({ action }) => action).slice(2);

  describe(`${name}, changing a key${note}`, () => {
    test("writes what was decided, with one entry for each event in its order", () =>
      using(async (opened) => {
        const { store } = opened;
        const rotate = exampleRotation("version-two-0001", EXAMPLE_START);
        const begun = await store.changeKey(
          "client_a",
          "key_a",
          ORIGIN,
          change(rotate, EXAMPLE_START, HASHED),
        );
        expect(begun).toMatchObject({ applied: true });
        const later = EXAMPLE_START + 2 * HOUR_MS;
        const renamed = await store.changeKey(
          "client_a",
          "key_a",
          ORIGIN,
          change({ kind: "update", changes: { name: "renamed" } }, later),
        );
        expect(await store.findKey("client_a", "key_a")).toEqual(
          renamed?.applied === true ? renamed.key : null,
        );
        expect(await store.findVersion("version-two-0001")).toMatchObject({ version: 2, material: HASHED });
        expect(await store.findVersion("key_a-version-1")).toMatchObject({
          version: 1,
          key: { name: "renamed", versions: [{ state: "retired" }, { state: "active" }], rotation: null },
        });
        expect(await actionsOf(opened)).toEqual(["key.rotation.begun", "key.version.retired", "key.updated"]);
        const last = (await entriesOf(opened)).at(-1);
        expect(last).toMatchObject({
          target: "key_a",
          actor: ORIGIN.actor,
          requestId: ORIGIN.requestId,
          before: { name: "bot" },
          after: { name: "renamed", detail: { changed: ["name"] } },
        });
      }));

    test("a refusal writes nothing", () =>
      using(async (opened) => {
        const before = await opened.store.findKey("client_a", "key_a");
        const refused = await opened.store.changeKey(
          "client_a",
          "key_a",
          ORIGIN,
          change({ kind: "finish-rotation" }, EXAMPLE_START),
        );
        expect(refused).toMatchObject({ applied: false, reason: "no_rotation_open" });
        expect(await opened.store.findKey("client_a", "key_a")).toEqual(before);
        expect(await actionsOf(opened)).toEqual([]);
      }));

    test("no entry, no change: where the entry can't be written, nothing is", () =>
      using(async (opened) => {
        const { store } = opened;
        const before = await store.findKey("client_a", "key_a");
        const unwritable = (key: ApiKey): KeyChange => ({
          transition: transition(
            { ...key, name: "unseen" },
            "key.updated",
            EXAMPLE_START,
            unwritableDetail(),
          ),
          material: null,
        });
        await expect(store.changeKey("client_a", "key_a", ORIGIN, unwritable)).rejects.toBeInstanceOf(
          TypeError,
        );
        const silent = (key: ApiKey): KeyChange => ({
          transition: { applied: true, key: { ...key, name: "unseen" }, events: [] },
          material: null,
        });
        await expect(store.changeKey("client_a", "key_a", ORIGIN, silent)).rejects.toBeInstanceOf(RangeError);
        expect(await store.findKey("client_a", "key_a")).toEqual(before);
        expect(await actionsOf(opened)).toEqual([]);
      }));

    test("no change, no entry: where the change can't be written, no entry is", () =>
      using(async (opened) => {
        const { store } = opened;
        await store.addKey(exampleKey("key_b"), HASHED, ORIGIN);
        const taken = exampleRotation("key_b-version-1", EXAMPLE_START);
        const attempt = store.changeKey("client_a", "key_a", ORIGIN, change(taken, EXAMPLE_START, HASHED));
        await expect(attempt).rejects.toBeInstanceOf(Error);
        expect(await store.findKey("client_a", "key_a")).toMatchObject({ rotation: null });
        expect(await actionsOf(opened)).toEqual(["key.created"]);
      }));

    test("a new version needs its material, and material a new version", () =>
      using(async ({ store }) => {
        const rotate = exampleRotation("version-two-0001", EXAMPLE_START);
        const bare = store.changeKey("client_a", "key_a", ORIGIN, change(rotate, EXAMPLE_START));
        await expect(bare).rejects.toBeInstanceOf(RangeError);
        const rename: KeyCommand = { kind: "update", changes: { name: "x" } };
        const loose = store.changeKey("client_a", "key_a", ORIGIN, change(rename, EXAMPLE_START, HASHED));
        await expect(loose).rejects.toBeInstanceOf(RangeError);
        expect(await store.findKey("client_a", "key_a")).toMatchObject({ name: "bot", rotation: null });
      }));

    test("what decides and throws changes nothing", () =>
      using(async (opened) => {
        const attempt = opened.store.changeKey("client_a", "key_a", ORIGIN, () => {
          throw new RangeError("no");
        });
        await expect(attempt).rejects.toThrow("no");
        expect(await actionsOf(opened)).toEqual([]);
      }));

    test("of twenty that begin a rotation at once exactly one does", () =>
      using(async (opened) => {
        const outcomes = await atOnce(20, (index) =>
          opened.store.changeKey(
            "client_a",
            "key_a",
            ORIGIN,
            change(exampleRotation(`version-two-${1_000 + index}`, EXAMPLE_START), EXAMPLE_START, HASHED),
          ),
        );
        expect(outcomes.filter((outcome) => outcome?.applied)).toHaveLength(1);
        expect((await opened.store.findKey("client_a", "key_a"))?.versions).toHaveLength(2);
        expect(await actionsOf(opened)).toEqual(["key.rotation.begun"]);
      }));

    test("changes of several keys at once all come into one chain", () =>
      using(async (opened) => {
        await opened.store.addKey(exampleKey("key_b"), HASHED, ORIGIN);
        await atOnce(40, (index) =>
          opened.store.changeKey(
            "client_a",
            index % 2 === 0 ? "key_a" : "key_b",
            ORIGIN,
            change({ kind: "update", changes: { name: `name ${index}` } }, EXAMPLE_START + index),
          ),
        );
        const entries = await entriesOf(opened);
        expect(entries).toHaveLength(43);
        expect(
          verifyChain({ clientId: "client_a", entries, heads: [], publicKeyOf: () => undefined }),
        ).toMatchObject({ isIntact: true });
      }));
  });
}

/** No event's detail can hold this; the cast stands for a fault in whoever makes events. */
function unwritableDetail(): Record<string, number> {
  return { count: 1n as unknown as number };
}
