import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createNonceStore } from "./nonce-store.ts";
import { openDatabase } from "./open-database.ts";
import { startChild } from "./testing/child-process.ts";

const CLAIMER = new URL("./testing/claim-until-killed.ts", import.meta.url);

test("a nonce that a killed process had claimed does not pass again", { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "altseason-nonce-"));
  try {
    const dataDir = join(folder, "database");
    const createdAt = Date.now() + 30_000;
    const claim = {
      scope: "key_a",
      nonce: "0123456789abcdef",
      createdAt,
      rememberUntil: createdAt + 300_000,
    };
    const child = startChild(CLAIMER, [dataDir, claim.nonce, String(createdAt)]);
    const outcome = await child.nextLine();
    await child.kill();
    expect(outcome).toBe("fresh");
    const database = await openDatabase({ dataDir });
    try {
      const store = createNonceStore(database, { deadlineMs: 10_000, skewMs: 60_000 });
      expect(await store.claim(claim)).not.toBe("fresh");
    } finally {
      await database.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
