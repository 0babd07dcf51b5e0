import { generateKeyPairSync } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { signHead, verifyChain } from "@altseason/auth";
import type { AuditFault, SignedHead } from "@altseason/auth";
import { EXAMPLE_START, collect, exampleRecord } from "@altseason/auth/testing";
import { createAuditStore } from "./audit-store.ts";
import type { Database } from "./open-database.ts";
import { openEmptied } from "./testing/open-emptied.ts";
import type { Emptied } from "./testing/open-emptied.ts";
import { findTestPostgres } from "./testing/postgres.ts";

const server = generateKeyPairSync("ed25519");
const postgres = await findTestPostgres();
const ENTRIES = 6;

/** What somebody does who has the database to himself, and what is found of it. */
const TAMPERINGS: readonly (readonly [string, string, AuditFault])[] = [
  ["an edited target", "update audit_entry set target = 'key_b' where sequence = 3", "edited"],
  ["an edited time", "update audit_entry set at = at + 1 where sequence = 3", "edited"],
  ["an edited address", "update audit_entry set ip = null where sequence = 3", "edited"],
  ["an edited actor", "update audit_entry set actor_kind = 'system' where sequence = 3", "edited"],
  ["an edited state before", `update audit_entry set "before" = 'null' where sequence = 3`, "edited"],
  ["a state after that is no JSON", `update audit_entry set "after" = '{' where sequence = 3`, "edited"],
  ["an edited hash", "update audit_entry set hash = repeat('0', 64) where sequence = 3", "edited"],
  ["a deleted entry", "delete from audit_entry where sequence = 3", "broken_link"],
  [
    "a deleted entry, the later ones moved up",
    `delete from audit_entry where sequence = 3;
     update audit_entry set sequence = -sequence where sequence > 3;
     update audit_entry set sequence = -sequence - 1 where sequence < 0`,
    "edited",
  ],
  [
    "two entries that changed places",
    `update audit_entry set sequence = 0 where sequence = 3;
     update audit_entry set sequence = 3 where sequence = 4;
     update audit_entry set sequence = 4 where sequence = 0`,
    "broken_link",
  ],
  ["a cut tail", "delete from audit_entry where sequence > 4", "tail_cut"],
  ["a chain that is gone", "truncate audit_entry, audit_chain", "tail_cut"],
  [
    "an entry of another client's",
    "update audit_entry set client_id = 'client_b' where sequence = 3",
    "broken_link",
  ],
];

describe("PGlite", () => {
  describeTampering(openEmptied(null));
});
describe.skipIf(!postgres.isPresent)(`Postgres${postgres.note}`, () => {
  describeTampering(openEmptied(() => postgres.create("tampering")));
});

function describeTampering({ open }: Emptied): void {
  async function openChain(): Promise<{ readonly database: Database; readonly head: SignedHead }> {
    const database = await open();
    const store = createAuditStore(database);
    for (let at = 0; at < ENTRIES; at += 1) {
      await store.append("client_a", exampleRecord(EXAMPLE_START + at));
    }
    const position = await store.position("client_a");
    const head = { ...position, clientId: "client_a", at: EXAMPLE_START, keyid: "head-1" };
    return { database, head: signHead(head, server.privateKey) };
  }

  /** As the owner of the table, without the trigger. */
  async function tamper({ orm }: Database, statements: string): Promise<void> {
    const all = [
      "alter table audit_entry disable trigger audit_entry_stays",
      ...statements.split(";"),
      "alter table audit_entry enable always trigger audit_entry_stays",
    ];
    for (const statement of all) await orm.execute(sql.raw(statement));
  }

  async function faultsOf(database: Database, head: SignedHead): Promise<readonly string[]> {
    const entries = await collect(createAuditStore(database).export("client_a"));
    const { findings } = verifyChain({
      clientId: "client_a",
      entries,
      heads: [head],
      publicKeyOf: () => server.publicKey,
    });
    return findings.map(({ fault }) => fault);
  }

  test("a chain that nobody touched is intact", async () => {
    const { database, head } = await openChain();
    expect(await faultsOf(database, head)).toEqual([]);
  });

  test.each([
    "update audit_entry set target = 'key_b'",
    "update audit_entry set target = target where false",
    "delete from audit_entry where sequence = 6",
    "truncate audit_entry",
    "update audit_head set at = 0",
    "delete from audit_head",
    "truncate audit_head",
  ])("the database refuses: %s", async (statement) => {
    const { database, head } = await openChain();
    await createAuditStore(database).saveHead(head);
    await expect(database.orm.execute(sql.raw(statement))).rejects.toMatchObject({
      cause: { message: expect.stringContaining("is refused: what the audit trail holds stays as it is") },
    });
    expect(await faultsOf(database, head)).toEqual([]);
    expect(await createAuditStore(database).listHeads("client_a", 10)).toEqual([head]);
  });

  test.each(TAMPERINGS)("%s is found against a saved head", async (_name, statements, fault) => {
    const { database, head } = await openChain();
    await tamper(database, statements);
    expect(await faultsOf(database, head)).toContain(fault);
  });

  test("a chain of the same length, made anew with hashes that fit, is found", async () => {
    const { database, head } = await openChain();
    const store = createAuditStore(database);
    await tamper(database, "truncate audit_entry, audit_chain");
    for (let at = 0; at < ENTRIES; at += 1) {
      await store.append("client_a", exampleRecord(EXAMPLE_START + at, { target: "key_forged" }));
    }
    expect(await faultsOf(database, head)).toEqual(["rewritten"]);
  });

  test("two entries of one number can't stand in one chain", async () => {
    const { database, head } = await openChain();
    const copying = sql`insert into audit_entry select client_id, sequence, at, actor_kind, actor_id, action, 'key_b',
      "before", "after", ip, request_id, previous_hash, hash from audit_entry where sequence = 6`;
    await expect(database.orm.execute(copying)).rejects.toBeInstanceOf(Error);
    expect(await faultsOf(database, head)).toEqual([]);
  });
}
