import { alertListSchema, auditListSchema, deliverySchema, keySchema } from "@altseason/contract";
import type { KeyBody } from "@altseason/contract";
import {
  createAlertStore,
  createAuditStore,
  createKeyStore,
  createUsageStore,
  migrate,
  openDatabase,
} from "@altseason/db";
import type { Database } from "@altseason/db";
import { findTestPostgres } from "@altseason/db/testing";
import pg from "pg";
import { describe, expect, test } from "vitest";
import type { Access } from "../access/access.ts";
import { makeDueKey } from "../testing/due-key.ts";
import { createKeyApp } from "../testing/key-app.ts";
import type { KeyApp } from "../testing/key-app.ts";
import { tendRotations } from "./tend-rotations.ts";

const DAY_MS = 86_400_000;
const INSTANCES = 8;
const postgres = await findTestPostgres();

async function keyOf(app: KeyApp, id: string): Promise<KeyBody> {
  return keySchema.parse(await (await app.ask(app.owner, "GET", `/v1/keys/${id}`)).json());
}
async function alertsOf(app: KeyApp, id: string): Promise<readonly string[]> {
  const listed = await app.ask(app.owner, "GET", "/v1/alerts?limit=100");
  const { alerts } = alertListSchema.parse(await listed.json());
  return alerts.filter(({ keyId }) => keyId === id).map(({ kind }) => kind);
}
async function timesBegun(app: KeyApp, id: string): Promise<number> {
  const listed = await app.ask(app.owner, "GET", `/v1/audit?target=${id}&action=key.rotation.begun`);
  return auditListSchema.parse(await listed.json()).entries.length;
}
const deliveriesOf = ({ versions }: KeyBody) => versions.map(({ delivery }) => delivery);

async function expectBegunOnce(app: KeyApp, id: string): Promise<void> {
  expect(deliveriesOf(await keyOf(app, id))).toEqual([null, "waiting"]);
  expect(await timesBegun(app, id)).toBe(1);
  expect(await alertsOf(app, id)).toEqual(["delivery-waiting"]);
}

describe("a due rotation begins by itself", () => {
  test("once, however many look in one process", async () => {
    const app = await createKeyApp();
    const { id } = await makeDueKey(app);
    await Promise.all(Array.from({ length: INSTANCES }, () => tendRotations(app.access)));
    await tendRotations(app.access);
    await expectBegunOnce(app, id);
  });

  test.skipIf(!postgres.isPresent)(
    `once over ${INSTANCES} instances on Postgres${postgres.note}`,
    async () => {
      const { url, drop } = await postgres.create("begin_itself");
      const databases: Database[] = [];
      for (let count = 0; count < INSTANCES; count += 1) databases.push(await openDatabase({ url }));
      for (const database of databases.slice(0, 1)) await migrate(database);
      const ports = databases.map((database) => ({
        keys: createKeyStore(database),
        audit: createAuditStore(database),
        usage: createUsageStore(database),
        alerts: createAlertStore(database),
      }));
      try {
        const app = await createKeyApp({}, ports[0]);
        const due = [];
        for (let count = 0; count < 5; count += 1) {
          due.push(
            await app.makeKey({
              kind: count % 2 === 0 ? "hmac-sha256" : "bearer",
              delivery: { way: "fetch" },
              policy: { isAutomatic: true },
            }),
          );
        }
        app.advance(91 * DAY_MS);
        await Promise.all(ports.map((own) => tendRotations({ ...app.access, ...own })));
        for (const { id } of due) await expectBegunOnce(app, id);
        const tables = await textOfTables(url);
        for (const { id } of due) {
          const fetched = await app.ask(app.owner, "POST", `/v1/keys/${id}/rotation/delivery`);
          const { secret } = deliverySchema.parse(await fetched.json());
          const digits = (secret.token ?? secret.hmacSecret ?? "").slice(-49, -6);
          expect(digits).toHaveLength(43);
          expect(tables).toContain(secret.keyid);
          for (const form of [digits, Buffer.from(digits).toString("hex")])
            expect(tables).not.toContain(form);
        }
        await app.access.close();
      } finally {
        await Promise.all(databases.map((database) => database.close()));
        await drop();
      }
    },
    60_000,
  );

  test.each([
    [
      "before its change",
      (access: Access): Access => ({ ...access, keys: { ...access.keys, changeKey: killed } }),
      0,
    ],
    ["before it tells the others", (access: Access): Access => ({ ...access, announce: killed }), 1],
    [
      "before its alert",
      (access: Access): Access => ({ ...access, alerts: { ...access.alerts, raise: killed } }),
      1,
    ],
  ])("once, where the first that begins is killed %s", async (_, killing, begunByFirst) => {
    const app = await createKeyApp();
    const { id } = await makeDueKey(app);
    await expect(tendRotations(killing(app.access))).rejects.toThrow(AggregateError);
    expect(await timesBegun(app, id)).toBe(begunByFirst);
    await tendRotations(app.access);
    await expectBegunOnce(app, id);
  });

  test("of two keys of which one can't be tended the other is", async () => {
    const app = await createKeyApp();
    const broken = await makeDueKey(app);
    const sound = await makeDueKey(app);
    const changeKey: Access["keys"]["changeKey"] = (clientId, keyId, ...rest) =>
      keyId === broken.id ? killed() : app.access.keys.changeKey(clientId, keyId, ...rest);
    const keys = { ...app.access.keys, changeKey };
    await expect(tendRotations({ ...app.access, keys })).rejects.toThrow("1 keys could not be tended");
    await expectBegunOnce(app, sound.id);
  });

  test("not for a key whose pair is its holder's, that is held, or has no way of delivery: its owner is told", async () => {
    const app = await createKeyApp();
    const pair = await app.makeKey({ policy: { isAutomatic: true } });
    const wayless = await app.makeKey({ kind: "hmac-sha256", policy: { isAutomatic: true } });
    const held = await makeDueKey(app);
    await app.ask(app.owner, "POST", `/v1/keys/${held.id}/suspend`, { why: "odd" });
    await tendRotations(app.access);
    for (const { id } of [pair, wayless, held]) {
      expect((await keyOf(app, id)).versions).toHaveLength(1);
      expect(await alertsOf(app, id)).toEqual(["rotation-due"]);
    }
  });

  test("not for a key that has expired or was revoked", async () => {
    const app = await createKeyApp();
    const expiring = await app.makeKey({
      kind: "hmac-sha256",
      delivery: { way: "fetch" },
      policy: { isAutomatic: true },
      expiresAt: new Date(app.access.now() + 90 * DAY_MS).toISOString(),
    });
    const revoked = await makeDueKey(app);
    await app.ask(app.owner, "DELETE", `/v1/keys/${revoked.id}`);
    await tendRotations(app.access);
    expect((await keyOf(app, expiring.id)).versions).toHaveLength(1);
    expect((await keyOf(app, revoked.id)).versions).toHaveLength(1);
  });

  test("where the key has no room for another version, somebody has to", async () => {
    const app = await createKeyApp();
    const { id } = await makeDueKey(app, { maxLiveVersions: 1 });
    await tendRotations(app.access);
    expect((await keyOf(app, id)).versions).toHaveLength(1);
    expect(await alertsOf(app, id)).toEqual(["rotation-due"]);
  });

  test("and is taken back before the old version ends if nobody fetches its secret: the old clients go on", async () => {
    const app = await createKeyApp();
    const { id, signer } = await makeDueKey(app);
    await tendRotations(app.access);
    app.advance(29 * DAY_MS);
    await tendRotations(app.access);
    const key = await keyOf(app, id);
    expect(key.versions.map(({ state, delivery }) => [state, delivery]).slice(0, 2)).toEqual([
      ["active", null],
      ["revoked", "dropped"],
    ]);
    expect(await alertsOf(app, id)).toContain("delivery-dropped");
    expect((await app.ask(signer ?? app.owner, "GET", "/v1/client")).status).toBe(200);
  });
});

/** Everything that is at rest while secrets wait. */
async function textOfTables(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let text = "";
    for (const table of [
      "key_delivery",
      "version_material",
      "key_version",
      "api_key",
      "audit_entry",
      "alert",
    ]) {
      const { rows } = await client.query<{ row: string }>(`select t::text as row from ${table} t`);
      text += rows.map(({ row }) => row).join("\n");
    }
    return text;
  } finally {
    await client.end();
  }
}

async function killed(): Promise<never> {
  throw new Error("killed");
}
