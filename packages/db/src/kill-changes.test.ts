import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { verifyChain } from "@altseason/auth";
import { collect } from "@altseason/auth/testing";
import { createAuditStore } from "./audit-store.ts";
import { createKeyStore } from "./key-store.ts";
import { openDatabase } from "./open-database.ts";
import type { DatabaseOptions } from "./open-database.ts";
import { openMigrated } from "./testing/open-migrated.ts";
import { startChild } from "./testing/child-process.ts";
import { findTestPostgres } from "./testing/postgres.ts";

const CHANGER = new URL("./testing/change-until-killed.ts", import.meta.url);
const KILLS = 20;
const postgres = await findTestPostgres();

/** Lets a process change the key for a while and kills it. @returns the changes that it said were acknowledged */
async function changeAndKill(kind: string, place: string, round: number): Promise<readonly string[]> {
  const child = startChild(CHANGER, [kind, place, String(round)]);
  const acknowledged: string[] = [];
  const started = Promise.withResolvers<void>();
  const reading = (async () => {
    for (let line = await child.nextLine(); line !== null; line = await child.nextLine()) {
      if (line === "ready") started.resolve();
      else acknowledged.push(line);
    }
    started.resolve();
  })();
  await started.promise;
  await pause(50 + Math.random() * 350);
  await child.kill();
  await reading;
  return acknowledged;
}

/** Every acknowledged change has its entry, every entry its change, and the chain is whole. */
async function expectWhole(options: DatabaseOptions, acknowledged: readonly string[]): Promise<number> {
  const database = await openDatabase(options);
  try {
    const store = createKeyStore(database);
    const entries = await collect(createAuditStore(database).export("client_a"));
    expect(
      verifyChain({ clientId: "client_a", entries, heads: [], publicKeyOf: () => undefined }),
    ).toMatchObject({ isIntact: true });
    const written = entries.slice(2).map(({ requestId }) => requestId);
    expect(new Set(written).size).toBe(written.length);
    expect(acknowledged.filter((name) => !written.includes(name))).toEqual([]);
    const key = await store.findKey("client_a", "key_a");
    const renamed = entries.findLast(({ action }) => action === "key.updated");
    const emergencies = entries.filter(({ action }) => action === "key.rotation.emergency");
    if (renamed !== undefined) expect(key?.name).toBe(renamed.requestId);
    expect(key?.versions.slice(1).map(({ createdBy }) => createdBy)).toEqual(
      emergencies.map(({ requestId }) => requestId),
    );
    for (const { id, number } of key?.versions.slice(-3) ?? []) {
      expect(await store.findVersion(id)).toMatchObject({ version: number });
    }
    return written.length;
  } finally {
    await database.close();
  }
}

async function expectToSurviveKills(kind: string, place: string, options: DatabaseOptions): Promise<void> {
  const acknowledged: string[] = [];
  let written = 0;
  let grew = 0;
  for (let round = 0; round < KILLS; round += 1) {
    acknowledged.push(...(await changeAndKill(kind, place, round)));
    const count = await expectWhole(options, acknowledged);
    if (count > written) grew += 1;
    written = count;
  }
  expect(grew, "processes that changed something before they were killed").toBeGreaterThanOrEqual(5);
}

describe(`killed ${KILLS} times while it changes a key, no process loses a change it acknowledged or leaves one without its entry`, () => {
  test("on PGlite", { timeout: 240_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "altseason-change-"));
    try {
      const dataDir = join(folder, "database");
      await expectToSurviveKills("pglite", dataDir, { dataDir });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.skipIf(!postgres.isPresent)(`on Postgres${postgres.note}`, { timeout: 240_000 }, async () => {
    const { url, drop } = await postgres.create("change");
    try {
      await (await openMigrated(url)).close();
      await expectToSurviveKills("postgres", url, { url });
    } finally {
      await drop();
    }
  });
});
