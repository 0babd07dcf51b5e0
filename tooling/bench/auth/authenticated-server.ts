import { createPublicKey, randomBytes, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import type { HttpBindings } from "@hono/node-server";
import {
  createAuthenticator,
  createKey,
  createMemoryAuditStore,
  createMemoryKeyStore,
  createMemoryNonceStore,
  createMemorySequenceStore,
  createServerNonces,
  createVersionCache,
  rawFieldLines,
} from "@altseason/auth";
import type { Authentication, Authenticator, KeyStore, RouteDemands, VersionMaterial } from "@altseason/auth";
import { Hono } from "hono";
import type { Context } from "hono";
import { ORIGIN, TARGET } from "./bench-credentials.ts";
import type { ServedKey } from "./bench-credentials.ts";
import type { VerifyFloor } from "./verify-floor.ts";

// One small app in three forms: it answers at once (bare), after a bare verification of a ready text (floor), or after
// authenticating its caller (guarded).
const [port, file = "", mode = "bare"] = process.argv.slice(2);
const READY = JSON.stringify({
  window: "90d",
  value: 47,
  season: "neither",
  day: "2026-09-30",
  counted: 100,
  outperformed: 47,
  hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
});
const DEMANDS: RouteDemands = { scopes: ["index:read"], mustBeSigned: false, environments: ["live"] };
const HEADERS = { "content-type": "application/json" };
type App = { readonly Bindings: HttpBindings };
const app = new Hono<App>();

app.get("/cpu", (context) => {
  const { user, system } = process.cpuUsage();
  return context.json(user + system);
});
if (mode === "bare") app.get(TARGET, (context) => context.body(READY, 200, HEADERS));
if (mode === "floor") addFloor(JSON.parse(readFileSync(file, "utf8")) as VerifyFloor);
if (mode === "guarded") await addGuarded(JSON.parse(readFileSync(file, "utf8")) as readonly ServedKey[]);
serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(port) });

function addFloor({ spki, base, signature }: VerifyFloor): void {
  const key = createPublicKey({ key: Buffer.from(spki, "base64"), format: "der", type: "spki" });
  const bytes = Buffer.from(base, "latin1");
  const given = Buffer.from(signature, "base64");
  app.get(TARGET, (context) =>
    verify(null, bytes, key, given) ? context.body(READY, 200, HEADERS) : context.body(null, 401),
  );
}

async function addGuarded(served: readonly ServedKey[]): Promise<void> {
  const keys = createMemoryKeyStore(createMemoryAuditStore());
  await addKeys(keys, served);
  const cache = createVersionCache({ load: (versionId) => keys.findVersion(versionId), now: Date.now });
  const authenticate = createAuthenticator({
    findVersion: (versionId) => cache.get(versionId),
    openMaterial: async (_, sealed) => sealed,
    nonces: createMemoryNonceStore({ now: Date.now, tagKey: randomBytes(16) }),
    sequences: createMemorySequenceStore(),
    serverNonces: createServerNonces({
      encryption: { unwrap: async ({ wrapped }) => wrapped },
      now: Date.now,
      randomBytes,
    }),
    now: Date.now,
    randomBytes,
  });
  app.get(TARGET, (context) => answerKnown(context, authenticate));
}

function answerKnown(context: Context<App>, authenticate: Authenticator): Response | Promise<Response> {
  const { method = "", url = "", rawHeaders, socket } = context.env.incoming;
  const caller = authenticate(
    {
      method,
      targetUri: ORIGIN + url,
      fields: rawFieldLines(rawHeaders),
      body: null,
      address: socket.remoteAddress ?? "",
    },
    DEMANDS,
  );
  return caller instanceof Promise ? caller.then((known) => answer(context, known)) : answer(context, caller);
}

function answer(context: Context<App>, caller: Authentication): Response {
  if (caller.authenticated) return context.body(READY, 200, HEADERS);
  return context.text(caller.code, 401);
}

async function addKeys(keys: KeyStore, served: readonly ServedKey[]): Promise<void> {
  const origin = { actor: { kind: "system", id: "bench" }, ip: null, requestId: null } as const;
  const dataKey = { wrapped: new Uint8Array(), kekVersion: "1" };
  await keys.addClient({ id: "client_bench", name: "bench", createdAt: Date.now(), dataKey }, origin);
  for (const { kind, versionId, material } of served) {
    const { key } = createKey(
      {
        id: `key_${versionId}`,
        versionId,
        clientId: "client_bench",
        name: kind,
        environment: "live",
        kind,
        scopes: ["index:read"],
        createdBy: "bench",
      },
      Date.now(),
    );
    await keys.addKey(key, materialOf(kind, Buffer.from(material, "base64")), origin);
  }
}

function materialOf(kind: ServedKey["kind"], bytes: Buffer): VersionMaterial {
  if (kind === "bearer") return { kind: "hash", hash: bytes.toString("hex") };
  return kind === "ed25519" ? { kind: "public", spki: bytes } : { kind: "sealed", sealed: bytes };
}
