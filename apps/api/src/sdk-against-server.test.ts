import { generateKeyPairSync } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SCOPES } from "@altseason/auth";
import { createAltseasonClient } from "@altseason/sdk";
import { bootstrapClient, createAuthenticatedClient } from "@altseason/sdk/node";
import type { AuthenticatedClient, Bootstrapped, Credential, IssuedKey } from "@altseason/sdk/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer } from "./testing/server-process.ts";
import type { ServerProcess } from "./testing/server-process.ts";

const folder = mkdtempSync(join(tmpdir(), "altseason-sdk-"));
const PUBLIC_ORIGIN = "https://api.example.com";
const ownerPair = generateKeyPairSync("ed25519");
let server: ServerProcess;
let baseUrl: string;
let bootstrapped: Bootstrapped;
let owner: AuthenticatedClient;

const pem = (key: KeyObject): string => key.export({ type: "spki", format: "pem" }).toString();
const connect = (...credentials: readonly Credential[]): AuthenticatedClient =>
  createAuthenticatedClient({ baseUrl, publicOrigin: PUBLIC_ORIGIN, credentials });

function credentialOf({ secret }: IssuedKey, privateKey?: KeyObject): Credential {
  const { keyid, token, hmacSecret } = secret;
  if (token !== null) return { kind: "bearer", token };
  if (hmacSecret !== null) return { kind: "hmac-sha256", secret: hmacSecret };
  return { kind: "ed25519", keyid, privateKey: privateKey ?? "" };
}

beforeAll(async () => {
  const dataDir = join(folder, "data");
  server = startServer({ DATA_DIR: dataDir, PUBLIC_ORIGIN, SHUTDOWN_DELAY_MS: "0" });
  baseUrl = String((await server.event("listening"))["url"]);
  await server.event("started");
  const token = readFileSync(join(dataDir, "bootstrap-token"), "utf8").trim();
  const publicKey = pem(ownerPair.publicKey);
  bootstrapped = await bootstrapClient({ baseUrl }, { token, clientName: "Example", publicKey });
  owner = connect({ kind: "ed25519", keyid: bootstrapped.keyid, privateKey: ownerPair.privateKey });
}, 60_000);

afterAll(async () => {
  server.signal("SIGTERM");
  await server.ended;
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe("the SDK and the server, each a process of its own", () => {
  test("reads, pages, CSV and the stream", async () => {
    const reads = createAltseasonClient({ baseUrl });
    const { variant, day } = await reads.index();
    expect((await reads.constituents(day)).constituents.length).toBeGreaterThan(0);
    const points: string[] = [];
    for await (const point of reads.historyPoints({ variant, limit: 40 }))
      if (points.push(point.day) === 100) break;
    expect(points).toEqual([...new Set(points)].toSorted());
    expect(await reads.csv.history({ variant, limit: 2 })).toMatch(/^date,value,/);
    expect((await fetch(reads.badgeUrl())).headers.get("content-type")).toContain("image/svg+xml");
    for await (const event of reads.stream({ variant })) {
      expect(event.readings[0]?.variant).toBe(variant);
      break;
    }
  });

  test("the owner is who it says, and a wrong token makes no second one", async () => {
    const me = await owner.client();
    expect([me.id, me.key.id, me.key.scopes.toSorted()]).toEqual([
      bootstrapped.client.id,
      bootstrapped.key.id,
      [...SCOPES].toSorted(),
    ]);
    const again = bootstrapClient(
      { baseUrl },
      { token: "x".repeat(32), clientName: "Another", publicKey: pem(ownerPair.publicKey) },
    );
    await expect(again).rejects.toMatchObject({ status: 401 });
  });

  test.each(["bearer", "hmac-sha256", "ed25519"] as const)(
    "a %s key is made, listed and used",
    async (kind) => {
      const pair = generateKeyPairSync("ed25519");
      const issued = await owner.keys.create({
        name: `my ${kind}`,
        environment: "live",
        kind,
        scopes: ["index:read", "keys:read"],
        ...(kind === "ed25519" ? { publicKey: pem(pair.publicKey) } : {}),
      });
      const client = connect(credentialOf(issued, pair.privateKey));
      expect((await client.client()).key).toMatchObject({ id: issued.key.id, kind, version: 1 });
      expect((await client.index()).value).toBeDefined();
      const ids: string[] = [];
      for await (const { id } of owner.keys.all({ limit: 1 })) ids.push(id);
      expect(ids).toContain(issued.key.id);
      await expect(client.keys.suspend(issued.key.id, "no right")).rejects.toMatchObject({
        code: kind === "bearer" ? "signature_required" : "scope_missing",
      });
    },
  );

  test("the same creation asked for twice is one, whose secret is told once", async () => {
    const key = {
      name: "once",
      environment: "test" as const,
      kind: "bearer" as const,
      scopes: ["index:read" as const],
    };
    const first = await owner.keys.create(key, { idempotencyKey: "crash-1" });
    const second = await owner.keys.create(key, { idempotencyKey: "crash-1" });
    expect(second.key.id).toBe(first.key.id);
    expect([first.secret.isShownAlready, second.secret.isShownAlready, second.secret.token]).toEqual([
      false,
      true,
      null,
    ]);
    const other = owner.keys.create({ ...key, name: "other" }, { idempotencyKey: "crash-1" });
    await expect(other).rejects.toMatchObject({ code: "idempotency_key_reused" });
  });

  test("a rotation from begin to finish passes unnoticed by a client that holds both versions", async () => {
    const made = await owner.keys.create({
      name: "rotated",
      environment: "live",
      kind: "hmac-sha256",
      scopes: ["index:read"],
    });
    const { id } = made.key;
    const old = credentialOf(made);
    expect((await connect(old).client()).key.version).toBe(1);
    const next = await owner.rotation.begin(id, { overlapMs: 3_600_000 });
    await expect(owner.rotation.begin(id)).rejects.toMatchObject({ code: "rotation_open" });
    const client = connect(old, credentialOf(next));
    const versions = [(await client.client()).key.version, (await client.client()).key.version];
    expect(versions).toEqual([1, 2]);
    expect((await owner.rotation.status(id)).rotation).toMatchObject({ from: 1, to: 2 });
    const straggler = connect(old, credentialOf(next));
    await owner.rotation.extend(id, 60_000);
    expect((await owner.rotation.finish(id)).versions.map(({ state }) => state)).toEqual([
      "retired",
      "active",
    ]);
    expect((await straggler.client()).key.version).toBe(2);
    await expect(connect(old).client()).rejects.toMatchObject({ code: "key_retired" });
    await expect(owner.rotation.rollBack(id, "retire")).rejects.toMatchObject({ code: "no_rotation_open" });
  });

  test("an emergency, a suspension and a revocation are effective at the next call", async () => {
    const made = await owner.keys.create({
      name: "leaky",
      environment: "live",
      kind: "bearer",
      scopes: ["index:read"],
    });
    const old = connect(credentialOf(made));
    await old.client();
    const fresh = await owner.rotation.emergency(made.key.id, { reason: "leaked" });
    await expect(old.client()).rejects.toMatchObject({ code: "key_revoked" });
    const client = connect(credentialOf(fresh));
    await client.client();
    await owner.keys.suspend(made.key.id, "odd traffic");
    await expect(client.client()).rejects.toMatchObject({ code: "key_suspended" });
    await owner.keys.resume(made.key.id);
    await connect(credentialOf(fresh)).client();
    expect((await owner.keys.revoke(made.key.id, "left")).revocationReason).toBe("left");
    await expect(connect(credentialOf(fresh)).client()).rejects.toMatchObject({ code: "key_revoked" });
    await expect(owner.keys.update(made.key.id, { name: "x" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("a clock that is wrong by an hour is corrected by the server", async () => {
    const client = createAuthenticatedClient({
      baseUrl,
      publicOrigin: PUBLIC_ORIGIN,
      credentials: [{ kind: "ed25519", keyid: bootstrapped.keyid, privateKey: ownerPair.privateKey }],
      now: () => Date.now() + 3_600_000,
    });
    expect((await client.client()).id).toBe(bootstrapped.client.id);
  });

  test("usage, refusals, alerts, session tokens and leaks answer by their contract", async () => {
    const { id } = bootstrapped.key;
    expect((await owner.watching.usage(id)).keyId).toBe(id);
    expect(Array.isArray((await owner.watching.refusals({ limit: 5 })).refusals)).toBe(true);
    expect(Array.isArray((await owner.watching.alerts({ open: true })).alerts)).toBe(true);
    const session = await owner.createSessionToken({ method: "GET", path: "/v1/client" });
    expect(session.token).toMatch(/^\S{20,}$/);
    expect(await owner.reportLeak({ token: `alts_live_${"a".repeat(16)}_${"b".repeat(49)}` })).toEqual({
      status: "received",
    });
  });

  test("the trail of all this verifies here, against a head that was signed on demand", async () => {
    const { head } = await owner.audit.signHead();
    const publicKeys = await owner.audit.publicKeys();
    const anchors = { clientId: bootstrapped.client.id, heads: [head], publicKeys };
    const verified = await owner.audit.verify(anchors);
    expect(verified).toMatchObject({ isIntact: true, findings: [], anchoredThrough: head.sequence });
    expect(verified.entries).toBeGreaterThan(8);
    const actions = (await owner.audit.list({ limit: 100 })).entries.map(({ action }) => action);
    for (const action of ["key.created", "key.rotation.begun", "key.rotation.finished", "key.revoked"]) {
      expect(actions).toContain(action);
    }
    expect((await owner.audit.heads({ limit: 3 })).heads.length).toBeGreaterThan(0);
  });
});
