import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPTY_CHAIN, chainEntry } from "./audit-entry.ts";
import type { AuditEntry, AuditRecord } from "./audit-entry.ts";
import { signHead } from "./signed-head.ts";
import type { SignedHead } from "./signed-head.ts";
import { verifyChain } from "./verify-chain.ts";

const server = generateKeyPairSync("ed25519");
const stranger = generateKeyPairSync("ed25519");

function record(at: number, name = `n${at}`): AuditRecord {
  return {
    at,
    actor: { kind: "key", id: "version-1" },
    action: "key.updated",
    target: "key_a",
    before: { name: "old" },
    after: { name },
    ip: "192.0.2.1",
    requestId: null,
  };
}

function chain(length: number, clientId = "client_a"): AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let at = 1; at <= length; at += 1) {
    entries.push(chainEntry(clientId, record(at), entries.at(-1) ?? EMPTY_CHAIN));
  }
  return entries;
}

function headOf(entries: readonly AuditEntry[], key = server.privateKey): SignedHead {
  const { sequence, hash } = entries.at(-1) ?? EMPTY_CHAIN;
  return signHead({ clientId: "client_a", sequence, hash, at: 99, keyid: "head-1" }, key);
}

const verify = (entries: readonly AuditEntry[], heads: readonly SignedHead[] = []) =>
  verifyChain({
    clientId: "client_a",
    entries,
    heads,
    publicKeyOf: (keyid) => (keyid === "head-1" ? server.publicKey : undefined),
  });
const faults = (entries: readonly AuditEntry[], heads: readonly SignedHead[] = []): readonly string[] => [
  ...new Set(verify(entries, heads).findings.map(({ fault }) => fault)),
];

describe("a chain", () => {
  test("that nobody touched is intact, and trusted as far as a head says", () => {
    const entries = chain(5);
    expect(verify(entries, [headOf(entries.slice(0, 3))])).toEqual({
      isIntact: true,
      entries: 5,
      last: { sequence: 5, hash: entries[4]?.hash },
      anchoredThrough: 3,
      findings: [],
    });
    expect(verify([])).toMatchObject({ isIntact: true, anchoredThrough: 0 });
  });

  test("survives a round through JSON with its members in another order", () => {
    const entries = chain(3).map(
      (entry) => Object.fromEntries(Object.entries(entry).toReversed()) as unknown as AuditEntry,
    );
    expect(verify(JSON.parse(JSON.stringify(entries)) as AuditEntry[]).isIntact).toBe(true);
  });

  test("shows any member of any entry that was edited", () => {
    const members = [
      "at",
      "action",
      "target",
      "before",
      "after",
      "ip",
      "requestId",
      "hash",
      "previousHash",
      "sequence",
      "clientId",
      "actor",
    ] as const;
    fc.assert(
      fc.property(fc.nat(4), fc.constantFrom(...members), (index, member) => {
        const changed = member === "actor" ? { kind: "system", id: "version-1" } : member === "at" ? 77 : "x";
        const entries = chain(5).map((entry, at): AuditEntry =>
          at === index ? { ...entry, [member]: changed } : entry,
        );
        expect(verify(entries).isIntact).toBe(false);
      }),
    );
  });
});

describe("against a head that was saved elsewhere", () => {
  const entries = chain(6);
  const head = headOf(entries);

  test("an entry taken out of the middle is found", () => {
    expect(faults(entries.toSpliced(2, 1), [head])).toEqual(["wrong_sequence", "broken_link"]);
  });

  test("two entries that changed places are found", () => {
    const [a, b, ...rest] = entries;
    expect(
      faults(
        [b, a, ...rest].filter((entry) => entry !== undefined),
        [head],
      ),
    ).toContain("broken_link");
  });

  test("a cut tail is found", () => {
    expect(faults(entries.slice(0, 4), [head])).toEqual(["tail_cut"]);
  });

  test("a chain that is gone is found", () => {
    expect(faults([], [head])).toEqual(["tail_cut"]);
  });

  test("a chain that was made anew, of the same length, is found", () => {
    const anew: AuditEntry[] = [];
    for (let at = 1; at <= 6; at += 1)
      anew.push(chainEntry("client_a", record(at, "forged"), anew.at(-1) ?? EMPTY_CHAIN));
    expect(verify(anew).isIntact).toBe(true);
    expect(faults(anew, [head])).toEqual(["rewritten"]);
  });

  test("a head by somebody else, or changed, is found", () => {
    expect(faults(entries, [headOf(entries, stranger.privateKey)])).toEqual(["head_forged"]);
    expect(faults(entries, [{ ...head, sequence: 5 }])).toEqual(["head_forged"]);
    expect(faults(entries, [{ ...head, keyid: "head-2" }])).toEqual(["head_forged"]);
    expect(faults(entries, [{ ...head, clientId: "client_b" }])).toEqual(["head_forged"]);
    expect(faults(entries, [{ ...head, signature: "" }])).toEqual(["head_forged"]);
  });

  test("a clock that went back is found", () => {
    const back = [...entries, chainEntry("client_a", record(2), entries.at(-1) ?? EMPTY_CHAIN)];
    expect(faults(back, [head])).toEqual(["clock_back"]);
  });

  test("entries of another client are found", () => {
    expect(faults(chain(2, "client_b"))).toContain("foreign_entry");
  });
});
