import { alertListSchema, auditListSchema, keySchema } from "@altseason/contract";
import { expect, test } from "vitest";
import { createKeyApp } from "../testing/key-app.ts";
import { createPair } from "../testing/sign-request.ts";
import type { KeyApp, MadeKey } from "../testing/key-app.ts";
import { tendRotations } from "./tend-rotations.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

async function begin(
  app: KeyApp,
  wish: object,
): Promise<{ made: MadeKey; fresh: ReturnType<ReturnType<typeof createPair>["signer"]> }> {
  const made = await app.makeKey();
  const pair = createPair();
  const begun = await app.ask(app.owner, "POST", `/v1/keys/${made.id}/rotation`, {
    publicKey: pair.publicKey,
    ...wish,
  });
  const { secret } = (await begun.json()) as { secret: { keyid: string } };
  return { made, fresh: pair.signer(secret.keyid) };
}
async function alertsOf(app: KeyApp): Promise<readonly unknown[]> {
  const listed = await app.ask(app.owner, "GET", "/v1/alerts?limit=100");
  return alertListSchema
    .parse(await listed.json())
    .alerts.map(({ kind, detail }) => [kind, detail["notice"]])
    .toReversed();
}
async function actionsOn(app: KeyApp, id: string): Promise<readonly string[]> {
  const listed = await app.ask(app.owner, "GET", `/v1/audit?target=${id}&limit=100`);
  return auditListSchema
    .parse(await listed.json())
    .entries.map(({ action }) => action)
    .toReversed();
}

test("a window that ends is noted once, whoever looks", async () => {
  const app = await createKeyApp();
  const { made } = await begin(app, { overlapStarts: "now", overlapMs: HOUR_MS, finish: "at-deadline" });
  app.advance(HOUR_MS);
  await Promise.all([tendRotations(app.access), tendRotations(app.access)]);
  const shown = await app.ask(app.owner, "GET", `/v1/keys/${made.id}`);
  expect(keySchema.parse(await shown.json()).versions.map(({ state }) => state)).toEqual([
    "retired",
    "active",
  ]);
  expect((await actionsOn(app, made.id)).filter((action) => action === "key.version.retired")).toHaveLength(
    1,
  );
});

test("while the old version is in use reminders come, each once, and the window is extended once", async () => {
  const app = await createKeyApp();
  const { made, fresh } = await begin(app, {
    overlapStarts: "now",
    overlapMs: 4 * HOUR_MS,
    finish: "when-quiet",
  });
  await app.ask(fresh, "GET", "/v1/client");
  for (let minute = 1; minute < 4 * 60; minute += 1) {
    app.advance(60_000);
    await app.ask(made.signer ?? app.owner, "GET", "/v1/client");
    await tendRotations(app.access);
  }
  expect(await alertsOf(app)).toEqual([
    ["rotation-due", "half"],
    ["rotation-due", "four-fifths"],
    ["rotation-due", "nearly-over"],
    ["rotation-extended", "extended"],
  ]);
});

test("a key that is due is told of once a day", async () => {
  const app = await createKeyApp();
  await app.makeKey();
  app.advance(76 * DAY_MS);
  await tendRotations(app.access);
  await tendRotations(app.access);
  expect(new Set((await alertsOf(app)).map(String))).toEqual(new Set(["rotation-due,warning"]));
  expect(await alertsOf(app)).toHaveLength(2);
});
