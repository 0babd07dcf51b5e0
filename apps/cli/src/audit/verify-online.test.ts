import { generateKeyPairSync } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { auditListSchema, headListSchema } from "@altseason/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openKeyDesk } from "../testing/key-desk.ts";
import type { KeyDesk } from "../testing/key-desk.ts";

let desk: KeyDesk;
let saved: string;

beforeAll(async () => {
  desk = await openKeyDesk();
  saved = join(desk.folder.path, "heads.json");
  await desk.ask("keys", "bootstrap");
  await desk.ask("keys", "create", "--name", "bot", "--scope", "index:read", "--save", "bot");
}, 60_000);

afterAll(() => desk.close(), 30_000);

describe("the audit trail, as processes against an API in another", () => {
  test("is listed, newest first, and exported, oldest first", async () => {
    const { entries } = auditListSchema.parse(await desk.ask("audit", "list", "--action", "key.created"));
    expect(entries.map(({ sequence }) => sequence)).toEqual([3, 2]);
    const { stdout } = await desk.run(["audit", "export"]);
    const exported = stdout
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(exported).toMatchObject([{ sequence: 1 }, { sequence: 2 }, { sequence: 3 }]);
    expect(exported[2]).toEqual(entries[0]);
    const none = await desk.run(["audit", "list", "--since", "2099-01-01T00:00:00Z"]);
    expect([none.status, none.stdout]).toEqual([0, "no entries\n"]);
  });

  test("verifies, and is anchored only by what was saved before", async () => {
    const first = await desk.run(["audit", "verify", "--save", saved]);
    expect(first.stdout).toMatch(
      /^intact: 3 entries, the last 3 [0-9a-f]{64}\nanchored by no head saved before/,
    );
    expect(first.stderr).toBe(`head of entry 3 saved in ${saved}\n`);
    await desk.ask("keys", "suspend", "bot", "--why", "a test");
    const second = await desk.run(["audit", "verify", "--heads", saved]);
    expect(second.stdout).toMatch(
      /^intact: 4 entries, .*\nanchored by a saved head through entry 3; the 1 after it are bound to one another alone\n$/,
    );
    expect((await desk.run(["audit", "verify", "--save", saved])).status).toBe(0);
    const { heads, keys } = headListSchema.parse(JSON.parse(readFileSync(saved, "utf8")));
    expect([heads.map(({ sequence }) => sequence), keys.length]).toEqual([[3, 4], 1]);
  });

  test("an exported file verifies against the same saved heads, offline", async () => {
    const file = join(desk.folder.path, "trail.ndjson");
    await desk.ask("audit", "export", "--out", file);
    const offline = await desk.run(["audit", "verify", file, "--heads", saved], {
      env: { HOME: "/no/home" },
    });
    expect(offline.stdout).toMatch(/^intact: 4 entries, .*\nanchored by a saved head through entry 4\n$/);
  });

  test("a trail that is shorter or another than a saved head knows is not intact, and nothing is saved", async () => {
    const { heads, keys } = headListSchema.parse(JSON.parse(readFileSync(saved, "utf8")));
    const [head] = heads;
    const other = generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "pem" });
    const cases = [
      [{ heads: [{ ...head, sequence: 9 }], keys }, /head_forged/],
      [{ heads, keys: [{ keyid: keys[0]?.keyid, publicKey: other }] }, /shows another public key as audit_/],
      [{ heads: [{ ...head, hash: "0".repeat(64) }], keys }, /head_forged/],
    ] as const;
    for (const [contents, words] of cases) {
      const file = join(desk.folder.path, "changed.json");
      writeFileSync(file, JSON.stringify(contents));
      const before = readFileSync(file, "utf8");
      const { status, stdout } = await desk.run(["audit", "verify", "--save", file]);
      expect(stdout).toMatch(/^not intact: /);
      expect(stdout).toMatch(words);
      expect([status, readFileSync(file, "utf8")]).toEqual([1, before]);
    }
  });

  test("heads are signed on demand, shown and saved", async () => {
    const file = join(desk.folder.path, "heads-alone.json");
    const told = headListSchema.parse(
      await desk.ask("audit", "heads", "--sign", "--limit", "1", "--save", file),
    );
    expect(headListSchema.parse(JSON.parse(readFileSync(file, "utf8")))).toEqual(told);
    expect((await desk.run(["audit", "heads"])).stdout).toMatch(/^entry +signed at +by +hash\n +4 /);
  });

  test("a key that may not see the trail gets none of it", async () => {
    for (const verb of ["list", "export", "heads", "verify"]) {
      const { status, stderr, stdout } = await desk.run(["audit", verb, "--profile", "bot"]);
      expect(stderr).toMatch(/refuses \((scope_missing|key_suspended), /);
      expect([status, stdout]).toEqual([1, ""]);
    }
  });
});
