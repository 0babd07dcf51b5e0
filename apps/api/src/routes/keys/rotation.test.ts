import { auditListSchema, issuedKeySchema, keySchema, rotationStatusSchema } from "@altseason/contract";
import { describe, expect, test } from "vitest";
import { createKeyApp, outcomeOf } from "../../testing/key-app.ts";
import { createPair } from "../../testing/sign-request.ts";
import type { KeyApp, MadeKey } from "../../testing/key-app.ts";
import type { Signer } from "../../testing/sign-request.ts";

const DAY_MS = 86_400_000;

interface Rotated {
  readonly made: MadeKey;
  readonly old: Signer;
  readonly fresh: Signer;
}

async function rotate(app: KeyApp, wish: object = {}): Promise<Rotated> {
  const made = await app.makeKey({ scopes: ["index:read", "keys:read", "keys:rotate-self"] });
  const pair = createPair();
  const old = made.signer ?? app.owner;
  const begun = await app.ask(old, "POST", `/v1/keys/${made.id}/rotation`, {
    publicKey: pair.publicKey,
    ...wish,
  });
  expect(begun.status).toBe(201);
  const { secret } = issuedKeySchema.strict().parse(await begun.json());
  return { made, old, fresh: pair.signer(secret.keyid) };
}
const use = (app: KeyApp, signer: Signer): Promise<Response> => app.ask(signer, "GET", "/v1/client");
async function actionsOn(app: KeyApp, id: string): Promise<readonly string[]> {
  const listed = await app.ask(app.owner, "GET", `/v1/audit?target=${id}&limit=100`);
  return auditListSchema
    .strict()
    .parse(await listed.json())
    .entries.map(({ action }) => action)
    .toReversed();
}
async function statusOf(
  app: KeyApp,
  id: string,
): Promise<ReturnType<typeof rotationStatusSchema.parse>["rotation"]> {
  const response = await app.ask(app.owner, "GET", `/v1/keys/${id}/rotation`);
  return rotationStatusSchema.strict().parse(await response.json()).rotation;
}

describe("a rotation from begin to end", () => {
  test("both versions pass, the old one with what is to come; then the new one alone", async () => {
    const app = await createKeyApp();
    const { made, old, fresh } = await rotate(app, { overlapMs: DAY_MS });
    const answer = await use(app, old);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("deprecation")).toMatch(/^@\d+$/);
    expect(Date.parse(answer.headers.get("sunset") ?? "")).toBe(app.access.now() + 30 * DAY_MS);
    expect(answer.headers.get("link")).toBe(`</v1/keys/${made.id}/rotation>; rel="successor-version"`);
    expect(await statusOf(app, made.id)).toMatchObject({ phase: "waiting", isSafeToFinish: false });

    const first = await use(app, fresh);
    expect(first.status).toBe(200);
    expect(first.headers.get("deprecation")).toBeNull();
    await Promise.all(Array.from({ length: 10 }, () => use(app, fresh)));
    await app.access.close();
    const later = await use(app, old);
    expect(Date.parse(later.headers.get("sunset") ?? "")).toBe(app.access.now() + DAY_MS);
    const status = await statusOf(app, made.id);
    expect(status).toMatchObject({ phase: "overlap", isSafeToFinish: false });
    expect(status?.newShare).toBeCloseTo(11 / 14, 5);
    expect(status?.oldVersionUsers).toMatchObject([{ version: 1, ip: "203.0.113.9", requests: 3 }]);

    app.advance(61 * 60_000);
    await use(app, fresh);
    expect(await statusOf(app, made.id)).toMatchObject({ phase: "quiet", isSafeToFinish: true });
    const finished = await app.ask(fresh, "POST", `/v1/keys/${made.id}/rotation/finish`);
    expect(
      keySchema
        .strict()
        .parse(await finished.json())
        .versions.map(({ state }) => state),
    ).toEqual(["retired", "active"]);
    expect(await outcomeOf(await use(app, old))).toBe("401 key_retired");
    expect((await use(app, fresh)).status).toBe(200);
    expect(await actionsOn(app, made.id)).toEqual([
      "key.created",
      "key.rotation.begun",
      "key.rotation.overlap-started",
      "key.rotation.finished",
    ]);
  });

  test("at the window's end exactly the old version is refused, a moment before it is not", async () => {
    const app = await createKeyApp();
    const { old } = await rotate(app, { overlapMs: 60_000, overlapStarts: "now" });
    app.advance(59_999);
    expect((await use(app, old)).status).toBe(200);
    app.advance(1);
    expect(await outcomeOf(await use(app, old))).toBe("401 key_retired");
  });

  test("quota and nonces are the key's: a rotation doubles neither", async () => {
    const app = await createKeyApp();
    const { made, old, fresh } = await rotate(app);
    await app.ask(app.owner, "PATCH", `/v1/keys/${made.id}`, { requestsPerMinute: 5 });
    app.advance(60_000);
    const parameters = { nonce: "one-nonce-over-both-versions" };
    expect((await app.ask(old, "GET", "/v1/client", undefined, { parameters })).status).toBe(200);
    const again = await app.ask(fresh, "GET", "/v1/client", undefined, { parameters });
    expect(await outcomeOf(again)).toBe("401 nonce_replayed");
    const answers: number[] = [];
    for (const signer of [old, fresh, old, fresh, old, fresh]) answers.push((await use(app, signer)).status);
    expect(answers).toEqual([200, 200, 200, 200, 429, 429]);
  });

  test("a second begin is refused and names the open one, unless forced", async () => {
    const app = await createKeyApp();
    const { made, old, fresh } = await rotate(app);
    const path = `/v1/keys/${made.id}/rotation`;
    const second = await app.ask(old, "POST", path, { publicKey: createPair().publicKey });
    expect(await outcomeOf(second.clone())).toBe("409 rotation_open");
    expect(await second.text()).toContain("from version 1 to 2");
    const third = createPair();
    const forced = await app.ask(fresh, "POST", path, { publicKey: third.publicKey, force: true });
    expect(forced.status).toBe(201);
    expect(await outcomeOf(await use(app, old))).toBe("401 key_retired");
  });

  test("of many that begin at once one does", async () => {
    const app = await createKeyApp();
    const made = await app.makeKey({ kind: "hmac-sha256", scopes: ["index:read", "keys:rotate-self"] });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        app.ask(made.signer ?? app.owner, "POST", `/v1/keys/${made.id}/rotation`, {}),
      ),
    );
    const outcomes = await Promise.all(answers.map(outcomeOf));
    expect(outcomes.toSorted()).toEqual(["201", ...Array.from({ length: 9 }, () => "409 rotation_open")]);
    expect((await actionsOn(app, made.id)).filter((action) => action === "key.rotation.begun")).toHaveLength(
      1,
    );
  });

  test("the public key of an older version rotates nothing", async () => {
    const app = await createKeyApp();
    const pair = createPair();
    const made = await app.makeKey({ publicKey: pair.publicKey });
    const response = await app.ask(app.owner, "POST", `/v1/keys/${made.id}/rotation`, {
      publicKey: pair.publicKey,
    });
    expect(await outcomeOf(response)).toBe("400 invalid_parameter");
  });

  test("taken back, the old version is the active one and the new one ends", async () => {
    const app = await createKeyApp();
    const { made, old, fresh } = await rotate(app);
    await use(app, fresh);
    const path = `/v1/keys/${made.id}/rotation/roll-back`;
    expect((await app.ask(old, "POST", path, { newVersion: "revoke" })).status).toBe(200);
    expect(await outcomeOf(await use(app, fresh))).toBe("401 key_revoked");
    const answer = await use(app, old);
    expect([answer.status, answer.headers.get("sunset")]).toEqual([200, null]);
    expect(await outcomeOf(await app.ask(old, "POST", path, {}))).toBe("409 no_rotation_open");
  });

  test("an emergency ends all that was and passes what is new", async () => {
    const app = await createKeyApp();
    const { made, old, fresh } = await rotate(app);
    const pair = createPair();
    const answer = await app.ask(app.owner, "POST", `/v1/keys/${made.id}/emergency`, {
      publicKey: pair.publicKey,
    });
    const { secret } = issuedKeySchema.parse(await answer.json());
    expect(await outcomeOf(await use(app, old))).toBe("401 key_revoked");
    expect(await outcomeOf(await use(app, fresh))).toBe("401 key_revoked");
    expect((await use(app, pair.signer(secret.keyid))).status).toBe(200);
  });

  test("windows are extended, never past the key's expiry", async () => {
    const app = await createKeyApp();
    const { made, old } = await rotate(app, { overlapMs: 60_000, overlapStarts: "now" });
    const expiresAt = new Date(app.access.now() + 90_000).toISOString();
    await app.ask(app.owner, "PATCH", `/v1/keys/${made.id}`, { expiresAt });
    const answer = await app.ask(old, "POST", `/v1/keys/${made.id}/rotation/extend`, { byMs: DAY_MS });
    expect(keySchema.parse(await answer.json()).versions[0]?.retiresAt).toBe(expiresAt);
    app.advance(90_000);
    expect(await outcomeOf(await use(app, old))).toBe("401 key_expired");
    const late = await app.ask(app.owner, "POST", `/v1/keys/${made.id}/rotation`, {
      publicKey: createPair().publicKey,
    });
    expect(await outcomeOf(late)).toBe("409 conflict");
  });
});

describe("a key that rotates itself", () => {
  test("does that, and nothing else", async () => {
    const app = await createKeyApp();
    const self = await app.makeKey({ scopes: ["keys:rotate-self"] });
    const other = await app.makeKey({ scopes: ["keys:rotate-self"] });
    const by = (method: string, target: string, body?: unknown): Promise<string> =>
      app.ask(self.signer ?? app.owner, method, target, body).then(outcomeOf);
    const own = `/v1/keys/${self.id}`;
    const { publicKey } = createPair();
    expect(await by("POST", `/v1/keys/${other.id}/rotation`, { publicKey })).toBe("403 scope_missing");
    expect(await by("GET", `/v1/keys/${other.id}/rotation`)).toBe("403 scope_missing");
    for (const [method, target, body] of [
      ["GET", "/v1/keys", undefined],
      ["GET", own, undefined],
      ["PATCH", own, { name: "x" }],
      ["DELETE", own, undefined],
      ["POST", `${own}/emergency`, { publicKey }],
      ["POST", `${own}/suspend`, { why: "x" }],
      ["GET", "/v1/audit", undefined],
      ["GET", "/v1/alerts", undefined],
      ["GET", "/v1/index", undefined],
      ["POST", "/v1/session-tokens", { method: "GET", path: "/v1/keys" }],
    ] as const) {
      expect(await by(method, target, body), `${method} ${target}`).toBe("403 scope_missing");
    }
    expect(await by("GET", `${own}/rotation`)).toBe("200");
    expect(await by("POST", `${own}/rotation`, { publicKey })).toBe("201");
    expect(await by("POST", `${own}/rotation/finish`)).toBe("200");
  });
});

describe("ending and holding keys", () => {
  test("revoked is refused from the answer on, for good", async () => {
    const app = await createKeyApp();
    const made = await app.makeKey({ kind: "bearer" });
    expect((await app.bear(made.token ?? "", "GET", "/v1/client")).status).toBe(200);
    expect((await app.ask(app.owner, "DELETE", `/v1/keys/${made.id}?reason=left`)).status).toBe(200);
    expect(await outcomeOf(await app.bear(made.token ?? "", "GET", "/v1/client"))).toBe("401 key_revoked");
    const rotated = await app.ask(app.owner, "POST", `/v1/keys/${made.id}/rotation`, {});
    expect(await outcomeOf(rotated)).toBe("409 conflict");
  });

  test("the last version that lives is not revoked alone", async () => {
    const app = await createKeyApp();
    const made = await app.makeKey();
    const path = `/v1/keys/${made.id}/versions`;
    expect(await outcomeOf(await app.ask(app.owner, "POST", `${path}/1/revoke`, {}))).toBe(
      "409 last_live_version",
    );
    expect(await outcomeOf(await app.ask(app.owner, "POST", `${path}/7/revoke`, {}))).toBe(
      "404 version_unknown",
    );
    expect(await outcomeOf(await app.ask(app.owner, "POST", `${path}/x/revoke`, {}))).toBe(
      "404 version_unknown",
    );
  });

  test("held, a key passes nothing until it is let go", async () => {
    const app = await createKeyApp();
    const made = await app.makeKey({ kind: "bearer" });
    const path = `/v1/keys/${made.id}`;
    const seen = (): Promise<string> => app.bear(made.token ?? "", "GET", "/v1/client").then(outcomeOf);
    await app.ask(app.owner, "POST", `${path}/suspend`, { why: "audit" });
    expect(await seen()).toBe("403 key_suspended");
    expect(await outcomeOf(await app.ask(app.owner, "POST", `${path}/suspend`, { why: "x" }))).toBe(
      "409 conflict",
    );
    await app.ask(app.owner, "POST", `${path}/resume`);
    expect(await seen()).toBe("200");
  });

  test("scopes and networks that are taken away are gone with the answer", async () => {
    const app = await createKeyApp();
    const made = await app.makeKey({ kind: "bearer" });
    const seen = (target: string): Promise<string> =>
      app.bear(made.token ?? "", "GET", target).then(outcomeOf);
    expect(await seen("/v1/keys")).toBe("200");
    await app.ask(app.owner, "PATCH", `/v1/keys/${made.id}`, { scopes: ["index:read"] });
    expect(await seen("/v1/keys")).toBe("403 scope_missing");
    await app.ask(app.owner, "PATCH", `/v1/keys/${made.id}`, { allowlist: ["192.0.2.1"] });
    expect(await seen("/v1/index")).toBe("403 address_not_allowed");
  });
});
