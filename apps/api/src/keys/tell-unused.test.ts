import { alertListSchema, auditListSchema } from "@altseason/contract";
import { expect, test } from "vitest";
import { createKeyApp } from "../testing/key-app.ts";
import type { KeyApp } from "../testing/key-app.ts";
import { tellUnused } from "./tell-unused.ts";

const DAY_MS = 86_400_000;

async function toldOf(app: KeyApp): Promise<readonly (string | null)[]> {
  const listed = await app.ask(app.owner, "GET", "/v1/alerts?limit=100");
  const { alerts } = alertListSchema.parse(await listed.json());
  return alerts.filter(({ kind }) => kind === "key-unused").map(({ keyId }) => keyId);
}

test("a key that nobody has used for 90 days is told of once, however often and by how many it is looked at", async () => {
  const app = await createKeyApp();
  const { id } = await app.makeKey({ kind: "bearer" });
  app.advance(90 * DAY_MS - 1);
  await app.ask(app.owner, "GET", "/v1/client");
  await tellUnused(app.access);
  expect(await toldOf(app)).toEqual([]);
  app.advance(1);
  await Promise.all(Array.from({ length: 8 }, () => tellUnused(app.access)));
  expect(await toldOf(app)).toEqual([id]);
  for (let day = 0; day < 200; day += 50) {
    app.advance(50 * DAY_MS);
    await app.ask(app.owner, "GET", "/v1/client");
    await tellUnused(app.access);
  }
  expect(await toldOf(app)).toEqual([id]);
  const trail = await app.ask(app.owner, "GET", `/v1/audit?target=${id}&action=key.unused`);
  expect(auditListSchema.parse(await trail.json()).entries).toHaveLength(1);
});

test("use of any version counts, a refused request does not, and the policy says how long", async () => {
  const app = await createKeyApp();
  const used = await app.makeKey({ kind: "bearer" });
  const refused = await app.makeKey({ scopes: ["index:read"] });
  const patient = await app.makeKey({ kind: "bearer", policy: { unusedAfterMs: 60 * DAY_MS } });
  app.advance(50 * DAY_MS);
  await app.bear(used.token ?? "", "GET", "/v1/client");
  await app.ask(refused.signer ?? app.owner, "GET", "/v1/keys");
  await app.bear(patient.token ?? "", "GET", "/v1/client");
  app.advance(59 * DAY_MS);
  await app.ask(app.owner, "GET", "/v1/client");
  await tellUnused(app.access);
  expect(await toldOf(app)).toEqual([refused.id]);
  app.advance(DAY_MS);
  await tellUnused(app.access);
  expect(new Set(await toldOf(app))).toEqual(new Set([refused.id, patient.id]));
  expect(await toldOf(app)).toHaveLength(2);
});

test("one that is killed between its alert and its note leaves one alert", async () => {
  const app = await createKeyApp();
  const { id } = await app.makeKey({ kind: "bearer" });
  app.advance(91 * DAY_MS);
  await app.ask(app.owner, "GET", "/v1/client");
  const keys = { ...app.access.keys, changeKey: () => Promise.reject(new Error("killed")) };
  await expect(tellUnused({ ...app.access, keys })).rejects.toThrow("killed");
  await tellUnused(app.access);
  expect(await toldOf(app)).toEqual([id]);
});
