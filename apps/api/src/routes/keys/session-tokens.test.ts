import { sessionTokenSchema } from "@altseason/contract";
import { expect, test } from "vitest";
import { createKeyApp, outcomeOf } from "../../testing/key-app.ts";
import type { Signer } from "../../testing/sign-request.ts";

const app = await createKeyApp();

async function issue(signer: Signer, wish: object = { method: "GET", path: "/v1/keys" }): Promise<string> {
  const response = await app.ask(signer, "POST", "/v1/session-tokens", wish);
  expect(response.status).toBe(201);
  return sessionTokenSchema.strict().parse(await response.json()).token ?? "";
}
const spend = (token: string, target = "/v1/keys", method = "GET"): Promise<string> =>
  app
    .send({
      method,
      target,
      lines: [
        ["Host", "x"],
        ["Authorization", `Session ${token}`],
      ],
      body: null,
    })
    .then(outcomeOf);

test("a token is good once, for its method and path, whatever the query", async () => {
  const token = await issue(app.owner);
  expect(await spend(token, "/v1/client")).toBe("401 session_token_invalid");
  expect(await spend(token, "/v1/keys", "POST")).toBe("401 session_token_invalid");
  expect(await spend(token, "/v1/keys?limit=1")).toBe("200");
  expect(await spend(token)).toBe("401 session_token_invalid");
});

test("of many that spend it at once one does", async () => {
  const token = await issue(app.owner);
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => spend(token)));
  expect(outcomes.filter((outcome) => outcome === "200")).toHaveLength(1);
});

test("it ends with its time, with its key, and with its key's scope", async () => {
  const late = await issue(app.owner, { method: "GET", path: "/v1/keys", expiresInSeconds: 60 });
  app.advance(60_000);
  expect(await spend(late)).toBe("401 session_token_invalid");
  const made = await app.makeKey();
  const orphan = await issue(made.signer ?? app.owner);
  await app.ask(app.owner, "DELETE", `/v1/keys/${made.id}`);
  expect(await spend(orphan)).toBe("401 session_token_invalid");
  const narrow = await app.makeKey({ scopes: ["index:read"] });
  expect(await spend(await issue(narrow.signer ?? app.owner))).toBe("403 scope_missing");
});

test("it does not do for what takes an administrator", async () => {
  const token = await issue(app.owner, { method: "POST", path: `/v1/keys/${app.keyId}/suspend` });
  expect(await spend(token, `/v1/keys/${app.keyId}/suspend`, "POST")).toBe("401 signature_required");
});

test("beside a signature it is its own key's alone", async () => {
  const other = await app.makeKey();
  const lines = (token: string) => [["Altseason-Session-Token", token]] as const;
  const bearing = async (signer: Signer, token: string): Promise<string> =>
    outcomeOf(await app.ask(signer, "GET", "/v1/keys", undefined, { lines: lines(token) }));
  expect(await bearing(other.signer ?? app.owner, await issue(app.owner))).toBe("401 session_token_invalid");
  const own = await issue(app.owner);
  expect(await bearing(app.owner, own)).toBe("200");
  expect(await bearing(app.owner, own)).toBe("401 session_token_invalid");
});

test("a repeat under its Idempotency-Key does not tell it again", async () => {
  const wish = { method: "GET", path: "/v1/keys" };
  const ask = () => app.ask(app.owner, "POST", "/v1/session-tokens", wish, { idempotencyKey: '"t-1"' });
  expect(sessionTokenSchema.parse(await (await ask()).json()).token).toHaveLength(43);
  expect(sessionTokenSchema.parse(await (await ask()).json()).token).toBeNull();
});

test.each(["/v1/../x", "//v1", "/v1/%2fx", "v1", "/v1/keys?x=1"])(
  "a token for %j is not made",
  async (path) => {
    const response = await app.ask(app.owner, "POST", "/v1/session-tokens", { method: "GET", path });
    expect(await outcomeOf(response)).toBe("400 invalid_parameter");
  },
);
