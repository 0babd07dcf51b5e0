import { createPublicKey } from "node:crypto";
import { verifyChain } from "@altseason/auth";
import type { AuditEntry } from "@altseason/auth";
import {
  auditEntrySchema,
  auditKeysSchema,
  auditListSchema,
  headListSchema,
  newHeadSchema,
} from "@altseason/contract";
import { expect, test } from "vitest";
import { signHeads } from "../../audit/sign-heads.ts";
import { createKeyApp, outcomeOf } from "../../testing/key-app.ts";

const app = await createKeyApp();
const made = await app.makeKey({ kind: "hmac-sha256" });
await app.ask(app.owner, "PATCH", `/v1/keys/${made.id}`, { name: "renamed" });

async function exported(): Promise<readonly AuditEntry[]> {
  const response = await app.ask(app.owner, "GET", "/v1/audit/export");
  expect(response.headers.get("content-type")).toBe("application/x-ndjson");
  const lines = (await response.text()).trimEnd().split("\n");
  return lines.map((line) => auditEntrySchema.strict().parse(JSON.parse(line)));
}

test("every change is one entry, with who did it and from where, and no secret", async () => {
  const listed = await app.ask(app.owner, "GET", `/v1/audit?target=${made.id}`);
  const { entries } = auditListSchema.strict().parse(await listed.json());
  expect(entries.map(({ action }) => action)).toEqual(["key.updated", "key.created"]);
  expect(entries[0]).toMatchObject({
    actor: { kind: "key", id: `${app.keyId}/1` },
    ip: "203.0.113.9",
    before: { name: "bot" },
    after: { name: "renamed" },
  });
  const secret = made.issued.secret.hmacSecret ?? "";
  const text = JSON.stringify(await exported());
  expect(text).not.toContain(secret);
  expect(text).not.toContain(secret.slice(-49));
});

test("pages and filters of the trail", async () => {
  const page = async (query: string): Promise<ReturnType<typeof auditListSchema.parse>> =>
    auditListSchema.parse(await (await app.ask(app.owner, "GET", `/v1/audit?${query}`)).json());
  const first = await page("limit=1");
  const second = await page(`limit=1&cursor=${first.nextCursor}`);
  expect(second.entries[0]?.sequence).toBe((first.entries[0]?.sequence ?? 0) - 1);
  expect((await page("action=client.created")).entries).toHaveLength(1);
  expect((await page("from=2030-01-01T00:00:00Z")).entries).toHaveLength(0);
});

test("the exported chain holds against a head signed now, under the server's published key", async () => {
  const signed = await app.ask(app.owner, "POST", "/v1/audit/heads");
  expect(signed.status).toBe(201);
  const { head } = newHeadSchema.strict().parse(await signed.json());
  const published = await app.app.request("/.well-known/altseason-audit-keys.json");
  const { keys } = auditKeysSchema.strict().parse(await published.json());
  const entries = await exported();
  const publicKeyOf = (keyid: string) => {
    const found = keys.find((key) => key.keyid === keyid);
    return found === undefined ? undefined : createPublicKey(found.publicKey);
  };
  const verify = (given: readonly AuditEntry[]) =>
    verifyChain({ clientId: app.clientId, entries: given, heads: [head], publicKeyOf });
  expect(verify(entries)).toMatchObject({ isIntact: true, anchoredThrough: head.sequence });
  expect(verify(entries.slice(0, -1)).findings.map(({ fault }) => fault)).toEqual(["tail_cut"]);
});

test("heads are signed where a chain has grown, once, and go to the log", async () => {
  await signHeads(app.access);
  expect(await signHeads(app.access)).toBe(0);
  await app.ask(app.owner, "PATCH", `/v1/keys/${made.id}`, { name: "again" });
  expect(await signHeads(app.access)).toBe(1);
  const listed = await app.ask(app.owner, "GET", "/v1/audit/heads?limit=1");
  const { heads } = headListSchema.strict().parse(await listed.json());
  expect(app.logged).toContainEqual(expect.objectContaining({ event: "audit-head", head: heads[0] }));
});

test("the export takes more than reading, and shows one's own chain alone", async () => {
  const auditor = await app.makeKey({ scopes: ["audit:read"] });
  const by = auditor.signer ?? app.owner;
  expect(await outcomeOf(await app.ask(by, "GET", "/v1/audit/export"))).toBe("403 scope_missing");
  expect(await outcomeOf(await app.ask(by, "GET", "/v1/audit"))).toBe("200");
  const { owner } = await app.stranger();
  const foreign = await app.ask(owner, "GET", "/v1/audit");
  const { entries } = auditListSchema.parse(await foreign.json());
  expect(entries.map(({ action }) => action)).toEqual(["key.created", "client.created"]);
});
