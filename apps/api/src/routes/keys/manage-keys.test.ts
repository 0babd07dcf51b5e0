import { generateKeyPairSync } from "node:crypto";
import { keyListSchema, keySchema, problemSchema } from "@altseason/contract";
import type { CreateKey } from "@altseason/contract";
import { describe, expect, test } from "vitest";
import { createKeyApp } from "../../testing/key-app.ts";

const app = await createKeyApp();

async function fieldsAtFault(response: Response): Promise<readonly string[]> {
  const problem = problemSchema.strict().parse(await response.json());
  expect(problem.code).toBe("invalid_parameter");
  return (problem.errors ?? []).map(({ field }) => field);
}
const make = (wish: object): Promise<Response> => app.ask(app.owner, "POST", "/v1/keys", wish);
const BOT: CreateKey = { name: "bot", environment: "live", kind: "bearer", scopes: ["index:read"] };

describe("reading keys", () => {
  test("a signed request lists the client's keys, with the limits of the key", async () => {
    const response = await app.ask(app.owner, "GET", "/v1/keys");
    expect(response.status).toBe(200);
    const { keys } = keyListSchema.parse(await response.json());
    expect(keys.map(({ id }) => id)).toContain(app.keyId);
    expect(response.headers.get("ratelimit-policy")).toBe('"key";q=3000;w=60');
    expect(response.headers.get("ratelimit")).toMatch(/^"key";r=29\d\d;t=60$/);
    expect(response.headers.get("cache-control")).toBe("private, no-cache");
  });

  test("pages follow one another and hold every key once", async () => {
    const fresh = await createKeyApp();
    for (let count = 0; count < 4; count += 1) await fresh.makeKey();
    const seen: string[] = [];
    let target: string | null = "/v1/keys?limit=2";
    while (target !== null) {
      const page = keyListSchema.parse(await (await fresh.ask(fresh.owner, "GET", target)).json());
      seen.push(...page.keys.map(({ id }) => id));
      target = page.nextCursor === null ? null : `/v1/keys?limit=2&cursor=${page.nextCursor}`;
    }
    expect(seen).toEqual([...seen].toSorted());
    expect(new Set(seen).size).toBe(5);
  });

  test("an unchanged key is a 304 under its tag", async () => {
    const { id } = await app.makeKey();
    const first = await app.ask(app.owner, "GET", `/v1/keys/${id}`);
    const lines = [["If-None-Match", first.headers.get("etag") ?? ""]] as const;
    const second = await app.ask(app.owner, "GET", `/v1/keys/${id}`, undefined, { lines });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe("");
  });

  test("an unknown parameter is refused by name", async () => {
    expect(await fieldsAtFault(await app.ask(app.owner, "GET", "/v1/keys?limit=0&owner=x"))).toEqual([
      "query.limit",
      "query.owner",
    ]);
  });
});

describe("making keys", () => {
  test.each(["bearer", "hmac-sha256", "ed25519"] as const)("a %s key works at once", async (kind) => {
    const made = await app.makeKey({ kind });
    const response =
      made.signer === null
        ? await app.bear(made.token ?? "", "GET", `/v1/keys/${made.id}`)
        : await app.ask(made.signer, "GET", `/v1/keys/${made.id}`);
    expect(keySchema.strict().parse(await response.json())).toMatchObject({ id: made.id, kind });
  });

  test.each(["ecdsa-p256-sha256", "rsa-pss-sha512"] as const)(
    "a %s key is taken by its public half",
    async (kind) => {
      const { publicKey } =
        kind === "ecdsa-p256-sha256"
          ? generateKeyPairSync("ec", { namedCurve: "prime256v1" })
          : generateKeyPairSync("rsa-pss", { modulusLength: 2048 });
      const pem = publicKey.export({ type: "spki", format: "pem" }).toString();
      expect((await make({ ...BOT, kind, publicKey: pem })).status).toBe(201);
    },
  );

  test("members that are the server's own are refused by name", async () => {
    const response = await make({ ...BOT, userId: "u", clientId: "client_x", id: "key_x", versions: [] });
    expect(await fieldsAtFault(response)).toEqual(["/userId", "/clientId", "/id", "/versions"]);
    const patched = await app.ask(app.owner, "PATCH", `/v1/keys/${app.keyId}`, {
      name: "x",
      environment: "test",
      kind: "bearer",
    });
    expect(await fieldsAtFault(patched)).toEqual(["/environment", "/kind"]);
  });

  test("a public key of small order, of another kind, or a private one is refused at its field", async () => {
    const small = Buffer.alloc(32);
    small[0] = 1;
    const pair = generateKeyPairSync("ed25519");
    const rsa = generateKeyPairSync("rsa", { modulusLength: 1024 });
    const pem = (key: typeof rsa.publicKey): string => key.export({ type: "spki", format: "pem" }).toString();
    for (const publicKey of [
      small.toString("base64url"),
      Buffer.alloc(32).toString("base64url"),
      pair.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
      pem(rsa.publicKey),
      "x".repeat(60),
    ]) {
      const response = await make({ ...BOT, kind: "ed25519", publicKey });
      const text = await response.clone().text();
      expect(text).not.toContain("BEGIN");
      expect(await fieldsAtFault(response)).toEqual(["/publicKey"]);
    }
    expect(
      await fieldsAtFault(await make({ ...BOT, kind: "rsa-pss-sha512", publicKey: pem(rsa.publicKey) })),
    ).toEqual(["/publicKey"]);
  });

  test("a bearer key gets no scope that changes anything", async () => {
    expect(await fieldsAtFault(await make({ ...BOT, scopes: ["keys:write", "trading"] }))).toEqual([
      "/scopes",
    ]);
    const { id } = await app.makeKey({ kind: "bearer" });
    const widened = await app.ask(app.owner, "PATCH", `/v1/keys/${id}`, { scopes: ["keys:admin"] });
    expect(await fieldsAtFault(widened)).toEqual(["/scopes"]);
  });

  test.each([["10.0.0.0/33"], ["10.1"], ["fe80::1%eth0"], ["example.com"], ["0x7f000001"]])(
    "%j is no network",
    async (entry) => {
      expect(await fieldsAtFault(await make({ ...BOT, allowlist: ["10.0.0.0/8", entry] }))).toEqual([
        "/allowlist/1",
      ]);
    },
  );

  test("an expiry that has passed, a body that is no JSON, and another content type are refused", async () => {
    expect(await fieldsAtFault(await make({ ...BOT, expiresAt: "2020-01-01T00:00:00Z" }))).toEqual([
      "/expiresAt",
    ]);
    const broken = await app.ask(app.owner, "POST", "/v1/keys", undefined, { body: "{" });
    expect(await fieldsAtFault(broken)).toEqual([""]);
  });
});
