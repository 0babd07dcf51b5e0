import { auditListSchema, keySchema } from "@altseason/contract";
import type { CreateKey, KeyBody } from "@altseason/contract";
import { createMemoryRevocationChannel } from "@altseason/auth";
import { expect, test } from "vitest";
import { createKeyApp, outcomeOf } from "../testing/key-app.ts";
import type { KeyApp, MadeKey } from "../testing/key-app.ts";
import { createPair } from "../testing/sign-request.ts";

const HOUR_MS = 3_600_000;

/** Replays of its own requests, which the detector of duplicate nonces fires on. */
async function replay(app: KeyApp, { signer }: MadeKey, times = 4): Promise<void> {
  const request = app.sign(signer ?? app.owner, "GET", "/v1/client");
  for (let count = 0; count < times; count += 1) await app.send(request);
  await settled();
}
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
async function keyOf(app: KeyApp, { id }: MadeKey): Promise<KeyBody> {
  return keySchema.parse(await (await app.ask(app.owner, "GET", `/v1/keys/${id}`)).json());
}
async function actionsOn(app: KeyApp, { id }: MadeKey): Promise<readonly (readonly [string, string])[]> {
  const listed = await app.ask(app.owner, "GET", `/v1/audit?target=${id}&limit=100`);
  const { entries } = auditListSchema.parse(await listed.json());
  return entries.map(({ action, actor }) => [action, actor.id] as const).toReversed();
}
const making = (onAlert: CreateKey["onAlert"]): Partial<CreateKey> => ({ onAlert, requestsPerMinute: 600 });

test("nothing happens to a key by itself unless its owner wants it", async () => {
  const app = await createKeyApp();
  const made = await app.makeKey({ requestsPerMinute: 600 });
  await replay(app, made);
  expect(await keyOf(app, made)).toMatchObject({ onAlert: "none", throttledUntil: null, suspendedAt: null });
});

test("below the threshold nothing happens either", async () => {
  const app = await createKeyApp();
  const made = await app.makeKey(making("suspend"));
  await replay(app, made, 3);
  expect(await keyOf(app, made)).toMatchObject({ suspendedAt: null });
});

test("a key that is to be suspended is refused from then on, with an entry of the detector, until it is resumed", async () => {
  const app = await createKeyApp();
  const made = await app.makeKey(making("suspend"));
  await replay(app, made);
  const ask = (): Promise<Response> => app.ask(made.signer ?? app.owner, "GET", "/v1/client");
  expect(await outcomeOf(await ask())).toBe("403 key_suspended");
  expect(await actionsOn(app, made)).toEqual([
    ["key.created", `${app.keyId}/1`],
    ["key.suspended", "detector:duplicate-nonce"],
  ]);
  expect((await app.ask(app.owner, "POST", `/v1/keys/${made.id}/resume`)).status).toBe(200);
  expect((await ask()).status).toBe(200);
});

test("a key that is to be throttled has a tenth of its limit for an hour, or until it is resumed", async () => {
  const app = await createKeyApp();
  const made = await app.makeKey(making("throttle"));
  const limit = async (): Promise<string | null> => {
    app.advance(60_000);
    return (await app.ask(made.signer ?? app.owner, "GET", "/v1/client")).headers.get("ratelimit-policy");
  };
  expect(await limit()).toContain("q=600");
  await replay(app, made);
  expect(await limit()).toContain("q=60;");
  expect((await keyOf(app, made)).throttledUntil).not.toBeNull();
  app.advance(HOUR_MS);
  expect(await limit()).toContain("q=600");
  expect((await keyOf(app, made)).throttledUntil).toBeNull();
  await replay(app, made);
  expect(await limit()).toContain("q=60;");
  await app.ask(app.owner, "POST", `/v1/keys/${made.id}/resume`);
  expect(await limit()).toContain("q=600");
  expect((await actionsOn(app, made)).map(([action]) => action)).toEqual([
    "key.created",
    "key.throttled",
    "key.throttled",
    "key.resumed",
  ]);
});

test("it holds on another instance as a revocation does", async () => {
  const channel = createMemoryRevocationChannel();
  const one = await createKeyApp({}, { channel });
  const { keys, audit, encryption, nonces } = one.access;
  const other = await createKeyApp(
    {},
    { channel, keys: { ...keys, listClientsToRewrap: async () => [] }, audit, encryption, nonces },
  );
  const made = await one.makeKey(making("suspend"));
  expect((await other.ask(made.signer ?? one.owner, "GET", "/v1/client")).status).toBe(200);
  await replay(one, made);
  expect(await outcomeOf(await other.ask(made.signer ?? one.owner, "GET", "/v1/client"))).toBe(
    "403 key_suspended",
  );
});

test("whoever has no more than the id of a version, or the secret of one that ended, provokes nothing", async () => {
  const app = await createKeyApp();
  const made = await app.makeKey(making("suspend"));
  const forger = createPair().signer(made.versionId);
  for (let count = 0; count < 30; count += 1) await app.ask(forger, "GET", "/v1/client");
  const pair = createPair();
  await app.ask(app.owner, "POST", `/v1/keys/${made.id}/rotation`, { publicKey: pair.publicKey });
  await app.ask(app.owner, "POST", `/v1/keys/${made.id}/rotation/finish`);
  for (let count = 0; count < 5; count += 1) await app.ask(made.signer ?? app.owner, "GET", "/v1/client");
  await settled();
  expect(await keyOf(app, made)).toMatchObject({ suspendedAt: null });
});
