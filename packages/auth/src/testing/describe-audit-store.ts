import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { EMPTY_CHAIN } from "../audit/audit-entry.ts";
import type { AuditEntry } from "../audit/audit-entry.ts";
import type { AuditStore } from "../audit/audit-store.ts";
import { signHead } from "../audit/signed-head.ts";
import { verifyChain } from "../audit/verify-chain.ts";
import { EXAMPLE_START, atOnce, collect, exampleRecord, usingOpened } from "./store-examples.ts";

/** A store under test. */
export interface OpenAuditStore {
  readonly store: AuditStore;
  readonly close: () => Promise<void>;
}

const server = generateKeyPairSync("ed25519");

/** What every audit store must do. `open` gives an empty one each time. */
export function describeAuditStore(name: string, open: () => Promise<OpenAuditStore>, note = ""): void {
  const using = (run: (store: AuditStore) => Promise<void>): Promise<void> =>
    usingOpened(open, ({ store }) => run(store));
  const exported = async (store: AuditStore, clientId: string): Promise<AuditEntry[]> =>
    collect(store.export(clientId));
  const verify = async (store: AuditStore, clientId: string) =>
    verifyChain({
      clientId,
      entries: await exported(store, clientId),
      heads: await store.listHeads(clientId, 10),
      publicKeyOf: (keyid) => (keyid === "head-1" ? server.publicKey : undefined),
    });
  const sequences = (entries: readonly AuditEntry[]): readonly number[] =>
    entries.map(({ sequence }) => sequence);

  describe(`${name}${note}`, () => {
    test("a chain without an entry is empty and intact", () =>
      using(async (store) => {
        expect(await store.position("client_a")).toEqual(EMPTY_CHAIN);
        expect(await exported(store, "client_a")).toEqual([]);
        expect(await store.listHeads("client_a", 10)).toEqual([]);
        expect(await store.listUnsigned(10)).toEqual([]);
      }));

    test("what is read is what was hashed, to the last member", () =>
      using(async (store) => {
        const awkward = [
          exampleRecord(EXAMPLE_START),
          exampleRecord(EXAMPLE_START, { before: null, after: "text", ip: null, requestId: "r" }),
          exampleRecord(EXAMPLE_START, { before: { "\u0000": "\u0000", "": "\ud83e\udd80" }, after: [] }),
          exampleRecord(EXAMPLE_START, { before: undefined, after: { at: -0, none: undefined } }),
          exampleRecord(EXAMPLE_START, {
            target: "'; drop table audit_entry;--",
            actor: { kind: "system", id: "" },
          }),
        ];
        const appended: AuditEntry[] = [];
        for (const record of awkward) appended.push(await store.append("client_a", record));
        expect(await exported(store, "client_a")).toEqual(appended);
        expect(await verify(store, "client_a")).toMatchObject({ isIntact: true, entries: awkward.length });
        expect(await store.position("client_a")).toEqual({ sequence: 5, hash: appended.at(-1)?.hash });
      }));

    test("appends at once come one after another, each client's in a chain of its own", () =>
      using(async (store) => {
        await atOnce(60, (index) =>
          store.append(index % 3 === 0 ? "client_b" : "client_a", exampleRecord(EXAMPLE_START + index)),
        );
        const entries = await exported(store, "client_a");
        expect(sequences(entries)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
        expect(await verify(store, "client_a")).toMatchObject({ isIntact: true });
        expect(await verify(store, "client_b")).toMatchObject({ isIntact: true, entries: 20 });
      }));

    test("an entry is never dated before the one that it follows", () =>
      using(async (store) => {
        await store.append("client_a", exampleRecord(EXAMPLE_START + 50));
        const late = await store.append("client_a", exampleRecord(EXAMPLE_START));
        expect(late.at).toBe(EXAMPLE_START + 50);
        expect(await verify(store, "client_a")).toMatchObject({ isIntact: true });
      }));

    test("what JSON can't carry is refused, and leaves nothing behind", () =>
      using(async (store) => {
        const record = exampleRecord(EXAMPLE_START, { after: { count: 1n } });
        await expect(store.append("client_a", record)).rejects.toBeInstanceOf(TypeError);
        expect(await store.position("client_a")).toEqual(EMPTY_CHAIN);
      }));

    test("a chain longer than a batch is exported whole and in order", () =>
      using(async (store) => {
        for (let at = 0; at < 1_203; at += 1)
          await store.append("client_a", exampleRecord(EXAMPLE_START + at));
        expect(await verify(store, "client_a")).toMatchObject({ isIntact: true, entries: 1_203 });
      }));

    test("a list is newest first, of one client, by action, target, time and place", () =>
      using(async (store) => {
        for (let index = 0; index < 6; index += 1) {
          await store.append(
            "client_a",
            exampleRecord(EXAMPLE_START + index * 10, {
              action: index % 2 === 0 ? "even" : "odd",
              target: index < 3 ? "key_a" : "key_b",
            }),
          );
        }
        await store.append("client_b", exampleRecord(EXAMPLE_START));
        const list = async (over: object): Promise<readonly number[]> =>
          sequences(await store.list({ clientId: "client_a", limit: 10, ...over }));
        expect(await list({})).toEqual([6, 5, 4, 3, 2, 1]);
        expect(await list({ limit: 2 })).toEqual([6, 5]);
        expect(await list({ before: 5, limit: 2 })).toEqual([4, 3]);
        expect(await list({ action: "odd" })).toEqual([6, 4, 2]);
        expect(await list({ target: "key_b" })).toEqual([6, 5, 4]);
        expect(await list({ from: EXAMPLE_START + 10, to: EXAMPLE_START + 30 })).toEqual([4, 3, 2]);
        expect(await list({ action: "odd", target: "key_b", before: 6 })).toEqual([4]);
      }));

    test("a chain is unsigned from its first entry until a head, and again when it grows", () =>
      using(async (store) => {
        const sign = async (clientId: string, at: number): Promise<void> => {
          const position = await store.position(clientId);
          await store.saveHead(signHead({ ...position, clientId, at, keyid: "head-1" }, server.privateKey));
        };
        const unsigned = async (): Promise<readonly string[]> =>
          (await store.listUnsigned(10)).map(({ clientId }) => clientId).toSorted();
        await store.append("client_a", exampleRecord(EXAMPLE_START));
        await store.append("client_b", exampleRecord(EXAMPLE_START));
        expect(await unsigned()).toEqual(["client_a", "client_b"]);
        expect(await store.listUnsigned(1)).toHaveLength(1);
        await sign("client_a", 1);
        expect(await store.listUnsigned(10)).toEqual([
          { clientId: "client_b", position: await store.position("client_b") },
        ]);
        await store.append("client_a", exampleRecord(EXAMPLE_START));
        expect(await unsigned()).toEqual(["client_a", "client_b"]);
        await sign("client_a", 2);
        await sign("client_a", 3);
        expect((await store.listHeads("client_a", 2)).map(({ at }) => at)).toEqual([3, 2]);
        expect(await verify(store, "client_a")).toMatchObject({ isIntact: true, anchoredThrough: 2 });
      }));
  });
}
