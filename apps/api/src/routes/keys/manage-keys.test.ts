import { generateKeyPairSync } from "node:crypto";
import { issuedKeySchema, keyListSchema, keySchema, problemSchema } from "@altseason/contract";
import type { CreateKey } from "@altseason/contract";
import { describe, expect, test } from "vitest";
import { createKeyApp, outcomeOf } from "../../testing/key-app.ts";
import { createPair } from "../../testing/sign-request.ts";

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

describe("nobody gives away what they lack", async () => {
  const admin = await app.makeKey({ scopes: ["keys:read", "keys:write", "keys:admin", "keys:rotate-self"] });
  const writer = await app.makeKey({ scopes: ["keys:read", "keys:write"] });
  const reader = await app.makeKey({ scopes: ["keys:read"] });
  const by = (made: typeof admin, method: string, target: string, body?: unknown): Promise<string> =>
    app.ask(made.signer ?? app.owner, method, target, body).then(outcomeOf);

  test("a key makes no key with a scope it lacks, and lifts neither itself nor another", async () => {
    expect(await by(admin, "POST", "/v1/keys", { ...BOT, scopes: ["audit:read"] })).toBe("403 scope_missing");
    expect(await by(admin, "PATCH", `/v1/keys/${admin.id}`, { scopes: ["trading"] })).toBe(
      "403 scope_missing",
    );
    expect(await by(writer, "PATCH", `/v1/keys/${writer.id}`, { scopes: ["keys:read"] })).toBe(
      "403 scope_missing",
    );
    expect(await by(writer, "PATCH", `/v1/keys/${writer.id}`, { name: "renamed" })).toBe("200");
  });

  test("a live key takes keys:admin", async () => {
    expect(await by(writer, "POST", "/v1/keys", { ...BOT, scopes: ["keys:read"] })).toBe("403 scope_missing");
    const wish = { ...BOT, environment: "test", scopes: ["keys:read"] };
    expect(await by(writer, "POST", "/v1/keys", wish)).toBe("201");
  });

  test("the secret of a key that may do more is not to be had by rotating it", async () => {
    const pair = createPair();
    const body = { publicKey: pair.publicKey };
    expect(await by(writer, "POST", `/v1/keys/${admin.id}/rotation`, body)).toBe("403 scope_missing");
    expect(await by(admin, "POST", `/v1/keys/${app.keyId}/emergency`, body)).toBe("403 scope_missing");
    expect(await by(writer, "PATCH", `/v1/keys/${admin.id}`, { name: "x" })).toBe("403 scope_missing");
  });

  test("a key that reads changes nothing", async () => {
    expect(await by(reader, "POST", "/v1/keys", BOT)).toBe("403 scope_missing");
    expect(await by(reader, "DELETE", `/v1/keys/${reader.id}`)).toBe("403 scope_missing");
    expect(await by(reader, "POST", `/v1/keys/${reader.id}/rotation`, {})).toBe("403 scope_missing");
    expect(await by(reader, "GET", "/v1/audit")).toBe("403 scope_missing");
  });

  test("a key of another world sees its own world alone", async () => {
    const dev = await app.makeKey({ environment: "test", scopes: ["keys:read", "keys:write", "keys:admin"] });
    expect(await by(dev, "GET", `/v1/keys/${app.keyId}`)).toBe("404 not_found");
    expect(await by(dev, "POST", "/v1/keys", { ...BOT, scopes: ["keys:read"] })).toBe(
      "403 environment_mismatch",
    );
    const listed = await app.ask(dev.signer ?? app.owner, "GET", "/v1/keys?limit=100");
    const { keys } = keyListSchema.parse(await listed.json());
    expect(new Set(keys.map(({ environment }) => environment))).toEqual(new Set(["test"]));
  });
});

describe("once under an Idempotency-Key", () => {
  const ask = (key: string | null, body: unknown = BOT, target = "/v1/keys"): Promise<Response> =>
    app.ask(app.owner, "POST", target, body, { idempotencyKey: key });

  test("without one nothing is made", async () => {
    expect(await outcomeOf(await ask(null))).toBe("400 idempotency_key_missing");
    expect(await outcomeOf(await ask('"unclosed'))).toBe("400 invalid_parameter");
  });

  test("a repeat hears the first answer, but for the secret, however the key is written", async () => {
    const first = issuedKeySchema.parse(await (await ask('"order-1"')).json());
    const again = await ask("order-1");
    expect(again.status).toBe(201);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    const repeated = issuedKeySchema.strict().parse(await again.json());
    expect(repeated.key.id).toBe(first.key.id);
    expect(first.secret.token).toMatch(/^alts_live_/);
    expect(repeated.secret).toEqual({ ...first.secret, token: null, isShownAlready: true });
  });

  test("another body under it is refused, another client or path is another", async () => {
    await ask('"order-2"');
    expect(await outcomeOf(await ask('"order-2"', { ...BOT, name: "other" }))).toBe(
      "422 idempotency_key_reused",
    );
    const token = { method: "GET", path: "/v1/index" };
    expect((await ask('"order-2"', token, "/v1/session-tokens")).status).toBe(201);
    const { owner } = await app.stranger();
    const foreign = await app.ask(
      owner,
      "POST",
      "/v1/keys",
      { ...BOT, name: "other" },
      { idempotencyKey: '"order-2"' },
    );
    expect(foreign.status).toBe(201);
  });

  test("of many at once one is carried out", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('"order-3"')));
    const outcomes = await Promise.all(answers.map(outcomeOf));
    expect(outcomes.filter((outcome) => outcome === "201").length).toBeGreaterThanOrEqual(1);
    expect(outcomes.filter((outcome) => !["201", "409 idempotency_in_flight"].includes(outcome))).toEqual([]);
    const fresh = answers.filter(
      ({ status, headers }) => status === 201 && !headers.has("idempotent-replayed"),
    );
    expect(fresh).toHaveLength(1);
  });

  test("a refusal is not kept", async () => {
    expect(await outcomeOf(await ask('"order-4"', { ...BOT, expiresAt: "2020-01-01T00:00:00Z" }))).toBe(
      "400 invalid_parameter",
    );
    expect((await ask('"order-4"')).status).toBe(201);
  });
});

test("another client's ids are as good as none, everywhere", async () => {
  const stranger = await app.stranger();
  const pair = createPair();
  for (const [method, target, body] of [
    ["GET", "", undefined],
    ["PATCH", "", { name: "mine" }],
    ["DELETE", "", undefined],
    ["POST", "/versions/1/revoke", {}],
    ["POST", "/rotation", { publicKey: pair.publicKey }],
    ["GET", "/rotation", undefined],
    ["POST", "/rotation/finish", undefined],
    ["POST", "/rotation/extend", { byMs: 1000 }],
    ["POST", "/rotation/roll-back", {}],
    ["POST", "/emergency", { publicKey: pair.publicKey }],
    ["POST", "/suspend", { why: "x" }],
    ["POST", "/resume", undefined],
    ["GET", "/usage", undefined],
  ] as const) {
    const response = await app.ask(app.owner, method, `/v1/keys/${stranger.keyId}${target}`, body);
    expect(await outcomeOf(response), `${method} ${target}`).toBe("404 not_found");
  }
  const refusals = await app.ask(app.owner, "GET", `/v1/refusals?key=${stranger.keyId}`);
  expect(await refusals.json()).toEqual({ refusals: [] });
  expect((await app.ask(stranger.owner, "GET", `/v1/keys/${stranger.keyId}`)).status).toBe(200);
});

describe("tokens", () => {
  test("a token reads and never changes", async () => {
    const { id, token } = await app.makeKey({ kind: "bearer" });
    expect((await app.bear(token ?? "", "GET", "/v1/index")).headers.get("ratelimit-policy")).toBe(
      '"key";q=3000;w=60',
    );
    expect(await outcomeOf(await app.bear(token ?? "", "DELETE", `/v1/keys/${id}`))).toBe(
      "401 signature_required",
    );
  });

  test("a wrong token is refused even where none is needed", async () => {
    const { token } = await app.makeKey({ kind: "bearer" });
    const last = token?.at(-1) === "0" ? "1" : "0";
    for (const wrong of [`${token?.slice(0, -1)}${last}`, token?.replace("live", "test") ?? "", "x", ""])
      expect(await outcomeOf(await app.bear(wrong, "GET", "/v1/index"))).toBe("401 invalid_credentials");
    const basic = await app.send({
      method: "GET",
      target: "/v1/index",
      lines: [["Authorization", `Basic ${token}`]],
      body: null,
    });
    expect(await outcomeOf(basic)).toBe("401 invalid_credentials");
  });

  test("a token and a signature together are neither", async () => {
    const { token } = await app.makeKey({ kind: "bearer" });
    const lines = [["Authorization", `Bearer ${token}`]] as const;
    const both = await app.ask(app.owner, "GET", "/v1/client", undefined, { lines });
    expect(await outcomeOf(both)).toBe("401 invalid_credentials");
  });

  test("a key that may not read the index does not", async () => {
    const { token } = await app.makeKey({ kind: "bearer", scopes: ["keys:read"] });
    expect(await outcomeOf(await app.bear(token ?? "", "GET", "/v1/index"))).toBe("403 scope_missing");
  });

  test("a key used up says until when, while others and strangers go on", async () => {
    const { token } = await app.makeKey({ kind: "bearer", requestsPerMinute: 2 });
    const answers: Response[] = [];
    for (let count = 0; count < 3; count += 1) answers.push(await app.bear(token ?? "", "GET", "/v1/index"));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(answers[2]?.headers.get("retry-after")).toBe("60");
    expect(answers[2]?.headers.get("ratelimit")).toBe('"key";r=0;t=60');
    expect((await app.app.request("/v1/index")).status).toBe(200);
  });

  test("a key is held to its networks, and the holder hears so", async () => {
    const { token } = await app.makeKey({ kind: "bearer", allowlist: ["192.0.2.0/24", "2001:db8::/32"] });
    const from = (address: string): Promise<string> =>
      app
        .send(
          {
            method: "GET",
            target: "/v1/index",
            lines: [
              ["Authorization", `Bearer ${token}`],
              ["X-Forwarded-For", "192.0.2.1"],
            ],
            body: null,
          },
          address,
        )
        .then(outcomeOf);
    const away = await createKeyApp({
      remoteAddress: (context) => String(context.env.incoming.socket.remoteAddress),
    });
    expect(await from("203.0.113.9")).toBe("403 address_not_allowed");
    const made = await away.makeKey({ kind: "bearer", allowlist: ["192.0.2.0/24", "2001:db8::/32"] });
    const lines = [["Authorization", `Bearer ${made.token}`]] as const;
    const there = (address: string): Promise<string> =>
      away.send({ method: "GET", target: "/v1/index", lines, body: null }, address).then(outcomeOf);
    expect(await there("192.0.2.77")).toBe("200");
    expect(await there("::ffff:192.0.2.77")).toBe("200");
    expect(await there("2001:db8:1::1")).toBe("200");
    expect(await there("192.0.3.1")).toBe("403 address_not_allowed");
  });
});
