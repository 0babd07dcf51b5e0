import { generateKeyPairSync } from "node:crypto";
import { EMPTY_CHAIN, chainEntry, signHead } from "@altseason/auth";
import type { AuditEntry, ChainPosition } from "@altseason/auth";
import { afterAll, describe, expect, test } from "vitest";
import { runAltseason } from "../testing/run-altseason.ts";
import { createTemporaryFolder } from "../testing/temporary-folder.ts";

const folder = createTemporaryFolder();
afterAll(() => folder.remove());

const clientId = "client_a";
const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const pem = folder.write("server.pem", publicKey.export({ type: "spki", format: "pem" }));
const foreign = folder.write(
  "foreign.pem",
  generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" }),
);

const entries: AuditEntry[] = [];
let last: ChainPosition = EMPTY_CHAIN;
for (let index = 0; index < 5; index += 1) {
  const entry = chainEntry(
    clientId,
    {
      at: 1_790_000_000_000 + index,
      actor: { kind: "person", id: "user_a" },
      action: "key.updated",
      target: "key_a",
      before: { requestsPerMinute: index },
      after: { requestsPerMinute: index + 1 },
      ip: null,
      requestId: null,
    },
    last,
  );
  entries.push(entry);
  last = { sequence: entry.sequence, hash: entry.hash };
}
const fourth = entries[3];
const head = signHead(
  { clientId, sequence: 4, hash: fourth?.hash ?? "", at: 1_790_000_000_500, keyid: "k1" },
  privateKey,
);
const heads = folder.write("heads.json", JSON.stringify({ heads: [head], keys: [] }));
const lines = entries.map((entry) => JSON.stringify(entry));
const file = folder.write("trail.ndjson", `${lines.join("\n")}\n`);
const verify = ["audit", "verify", file, "--heads", heads, "--public-key"];

describe("audit verify, as a process", () => {
  test("an intact trail: status 0, and up to where a saved head confirms it", async () => {
    const { status, stderr, stdout } = await runAltseason([...verify, pem]);
    expect(stdout).toBe(
      `intact: 5 entries, the last 5 ${last.hash}\nanchored by a saved head through entry 4; the 1 after it are bound to one another alone\n`,
    );
    expect([status, stderr]).toEqual([0, ""]);
  });

  test.each([
    [
      "an edited entry",
      "edited",
      lines.with(1, lines[1]?.replace('"requestsPerMinute":2', '"requestsPerMinute":9') ?? ""),
    ],
    ["a missing entry", "broken_link", lines.toSpliced(2, 1)],
    ["two entries swapped", "broken_link", [lines[0], lines[2], lines[1], lines[3], lines[4]]],
    ["a cut tail", "tail_cut", lines.slice(0, 3)],
    ["nothing left", "tail_cut", []],
  ])("%s: status 1, %s", async (name, fault, told) => {
    const broken = folder.write(`${name.replaceAll(" ", "-")}.ndjson`, told.join("\n"));
    const { status, stdout } = await runAltseason(["audit", "verify", broken, ...verify.slice(3), pem]);
    expect(stdout).toMatch(/^not intact: /);
    expect(stdout).toContain(` ${fault}: `);
    expect(status).toBe(1);
  });

  test("a head that another key signed, or that tells of another client, is forged", async () => {
    for (const args of [[foreign], [pem, "--client", "client_b"], [`k2=${pem}`]]) {
      const { status, stdout } = await runAltseason([...verify, ...args, "--json"]);
      const told: { anchoredThrough: number; findings: { fault: string }[] } = JSON.parse(stdout);
      expect(told.findings.map(({ fault }) => fault)).toContain("head_forged");
      expect([status, told.anchoredThrough]).toEqual([1, 0]);
    }
    expect((await runAltseason([...verify, `k1=${pem}`])).status).toBe(0);
  });

  test("the keys that were saved with the heads serve, and those that are given come first", async () => {
    const keys = [{ keyid: "k1", publicKey: publicKey.export({ type: "spki", format: "pem" }) }];
    const saved = folder.write("saved.json", JSON.stringify({ heads: [head], keys }));
    const args = ["audit", "verify", file, "--heads", saved];
    expect((await runAltseason(args)).status).toBe(0);
    expect((await runAltseason([...args, "--public-key", foreign])).status).toBe(1);
  });

  test.each([
    [["audit"], 2],
    [["audit", "lists"], 2],
    [["audit", "verify", file], 2],
    [["audit", "verify", file, "again", "--heads", heads, "--public-key", pem], 2],
    [["audit", "verify", file, "--heads", heads, "--public-key", pem, "--save", "/dev/null"], 2],
    [["audit", "verify", "--public-key", pem], 2],
    [["audit", "verify", "--heads", "/no/such"], 1],
    [["audit", "verify", file, "--heads", heads], 2],
    [["audit", "verify", file, "--heads", file, "--public-key", pem], 1],
    [["audit", "verify", heads, "--heads", heads, "--public-key", pem], 1],
    [["audit", "verify", file, "--heads", heads, "--public-key", heads], 1],
    [["audit", "verify", file, "--heads", "/no/such", "--public-key", pem], 1],
  ])("%j can't be answered: status %i, nothing on standard output", async (args, expected) => {
    const { status, stderr, stdout } = await runAltseason(args);
    expect([status, stdout]).toEqual([expected, ""]);
    expect(stderr).toMatch(/^altseason audit( verify)?: /);
  });
});
