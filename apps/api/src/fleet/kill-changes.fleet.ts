import { setTimeout as wait } from "node:timers/promises";
import { verifyChain } from "@altseason/auth";
import type { AuditEntry } from "@altseason/auth";
import { collect } from "@altseason/auth/testing";
import { createAuditStore, createKeyStore, openDatabase } from "@altseason/db";
import { findTestPostgres } from "@altseason/db/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startFleet } from "./start-fleet.ts";
import type { Fleet } from "./start-fleet.ts";
import { tellMeasured } from "./tell-measured.ts";

const KILLS = 20;
const LANES = 6;
const LEAST_MS = 150;
const SPREAD_MS = 700;
const postgres = await findTestPostgres();

/** A change that was answered with success: what it must have left. */
interface Acknowledged {
  readonly keyId: string;
  readonly kind: "created" | "rotated" | "revoked";
  readonly versionId: string | null;
}

describe.skipIf(!postgres.isPresent)(
  `one process, killed in mid-write ${KILLS} times${postgres.note}`,
  () => {
    let fleet: Fleet;
    beforeAll(async () => {
      fleet = await startFleet("fleet_kill", 1, {});
    }, 180_000);
    afterAll(async () => {
      await fleet.close();
    }, 60_000);

    test(
      "no acknowledged change is lost, none is there without its entry, and the chain is whole",
      { timeout: 600_000 },
      async () => {
        const acknowledged: Acknowledged[] = [];
        let cutOff = 0;
        for (let round = 0; round < KILLS; round += 1) {
          const over = new AbortController();
          const lanes = Array.from({ length: LANES }, () => change(fleet, acknowledged, over.signal));
          await wait(LEAST_MS + Math.random() * SPREAD_MS);
          await fleet.restart(0);
          over.abort();
          cutOff += (await Promise.all(lanes)).reduce((sum, cut) => sum + cut, 0);
        }
        tellMeasured(
          `${KILLS} kills: ${acknowledged.length} changes acknowledged, ${cutOff} requests cut off in mid-air`,
        );
        expect(cutOff, "requests that a kill cut off").toBeGreaterThan(KILLS / 2);
        for (const kind of ["created", "rotated", "revoked"]) {
          expect(acknowledged.filter((one) => one.kind === kind).length, kind).toBeGreaterThan(KILLS / 2);
        }
        await expectWhole(fleet, acknowledged);
      },
    );
  },
);

/** Makes keys, rotates and revokes them, until its process is gone. @returns requests that got no answer */
async function change(fleet: Fleet, acknowledged: Acknowledged[], over: AbortSignal): Promise<number> {
  try {
    while (!over.aborted) {
      const made = await fleet.makeKey({ kind: "hmac-sha256" });
      acknowledged.push({ keyId: made.id, kind: "created", versionId: made.issued.secret.keyid });
      const path = `/v1/keys/${made.id}`;
      const rotated = await fleet.ask(0, fleet.owner, "POST", `${path}/rotation`, {});
      expect(rotated.status, rotated.body).toBe(201);
      const { secret } = JSON.parse(rotated.body) as { secret: { keyid: string } };
      acknowledged.push({ keyId: made.id, kind: "rotated", versionId: secret.keyid });
      const revoked = await fleet.ask(0, fleet.owner, "DELETE", `${path}?reason=unused`);
      expect(revoked.status, revoked.body).toBe(200);
      acknowledged.push({ keyId: made.id, kind: "revoked", versionId: null });
    }
    return 0;
  } catch (error) {
    if (error instanceof Error && "code" in error) return 1;
    throw error;
  }
}

async function expectWhole(fleet: Fleet, acknowledged: readonly Acknowledged[]): Promise<void> {
  const database = await openDatabase({ url: fleet.databaseUrl });
  try {
    const store = createKeyStore(database);
    const found = await store.findVersion(fleet.owner.keyid);
    const clientId = found?.client.id ?? "";
    const entries = await collect(createAuditStore(database).export(clientId));
    expect(verifyChain({ clientId, entries, heads: [], publicKeyOf: () => undefined })).toMatchObject({
      isIntact: true,
    });
    const actions = Map.groupBy(entries, ({ target }) => target);
    const lost = [];
    for (const one of acknowledged) if (!(await isThere(one, store, actions))) lost.push(one);
    expect(lost).toEqual([]);
    let after: string | null = null;
    let keys = 0;
    do {
      const page = await store.listKeys(clientId, after, 500);
      for (const key of page.keys) {
        keys += 1;
        const told = (actions.get(key.id) ?? []).map(({ action }) => action);
        const expected = [
          "key.created",
          ...key.versions.slice(1).map(() => "key.rotation.begun"),
          ...(key.revokedAt === null ? [] : ["key.revoked"]),
        ];
        if (key.id !== found?.key.id) expect(told, key.id).toEqual(expected);
      }
      after = page.next;
    } while (after !== null);
    tellMeasured(`${keys} keys and ${entries.length} entries afterwards, each change with its own`);
  } finally {
    await database.close();
  }
}

async function isThere(
  { keyId, kind, versionId }: Acknowledged,
  store: ReturnType<typeof createKeyStore>,
  actions: ReadonlyMap<string, readonly AuditEntry[]>,
): Promise<boolean> {
  const wanted = { created: "key.created", rotated: "key.rotation.begun", revoked: "key.revoked" }[kind];
  const hasEntry = actions.get(keyId)?.some(({ action }) => action === wanted) === true;
  const [version] = versionId === null ? [] : [await store.findVersion(versionId)];
  return hasEntry && (versionId === null || version?.key.id === keyId);
}
