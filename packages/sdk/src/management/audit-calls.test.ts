import { generateKeyPairSync } from "node:crypto";
import { EMPTY_CHAIN, chainEntry, signHead } from "@altseason/auth";
import type { AuditEntry, ChainPosition } from "@altseason/auth";
import { describe, expect, test } from "vitest";
import { admitted } from "../testing/test-credentials.ts";
import { startVerifyingServer } from "../testing/verifying-server.ts";
import { parseAuditExport, verifyAuditTrail } from "./audit-calls.ts";
import { createAuthenticatedClient } from "./authenticated-client.ts";

const clientId = "client_a";
const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const publicKeys = { k1: publicKey.export({ type: "spki", format: "pem" }).toString() };

const entries: AuditEntry[] = [];
let last: ChainPosition = EMPTY_CHAIN;
for (const [index, action] of ["key.created", "key.rotation.begun", "key.rotation.finished"].entries()) {
  const entry = chainEntry(
    clientId,
    {
      at: 1_790_000_000_000 + index,
      actor: { kind: "key", id: "key_a/1" },
      action,
      target: "key_a",
      before: null,
      after: { name: "Zoë ☃", versions: [index] },
      ip: "192.0.2.1",
      requestId: null,
    },
    last,
  );
  entries.push(entry);
  last = entry;
}
const head = signHead({ ...last, clientId, at: 1_790_000_000_100, keyid: "k1" } as const, privateKey);
const saved = {
  clientId,
  sequence: head.sequence,
  hash: head.hash,
  at: head.at,
  keyid: "k1",
  signature: head.signature,
};
const anchors = { clientId, heads: [saved], publicKeys };
const lines = entries.map((entry) => JSON.stringify(entry));

describe("an exported trail", () => {
  test("is fetched and verified against a head that was saved", async () => {
    const server = await startVerifyingServer();
    server.answer = () => ({ body: `${lines.join("\n")}\n` });
    const client = createAuthenticatedClient({
      baseUrl: server.url,
      credentials: [admitted(server).credential],
    });
    expect(await client.audit.verify(anchors)).toMatchObject({
      isIntact: true,
      entries: 3,
      anchoredThrough: 3,
    });
    server.close();
  });

  test.each([
    ["edited", [lines[0], lines[1]?.replace("begun", "moved"), lines[2]]],
    ["broken_link", [lines[0], lines[2]]],
    ["tail_cut", lines.slice(0, 2)],
    ["tail_cut", []],
  ])("with a fault is %s", (fault, told) => {
    const { findings, isIntact } = verifyAuditTrail(parseAuditExport(told.join("\n")), anchors);
    expect(isIntact).toBe(false);
    expect(findings.map((finding) => finding.fault)).toContain(fault);
  });

  test("with a line that is no entry is refused, naming the line", () => {
    expect(() => parseAuditExport(`${lines[0]}\n{"at":1}`)).toThrow("line 2");
  });
});
