import { keyListSchema } from "@altseason/contract";
import type { CreateKey } from "@altseason/contract";
import { describe, expect, test } from "vitest";
import { createKeyApp, outcomeOf } from "../../testing/key-app.ts";
import { createPair } from "../../testing/sign-request.ts";

const app = await createKeyApp();

const BOT: CreateKey = { name: "bot", environment: "live", kind: "bearer", scopes: ["index:read"] };

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
