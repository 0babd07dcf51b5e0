import { issuedKeySchema, keyListSchema, problemSchema } from "@altseason/contract";
import { expect, test } from "vitest";
import { createKeyApp, createPair } from "../../testing/key-app.ts";

const app = await createKeyApp();

test("a signed request lists the client's keys, with the limits of the key", async () => {
  const response = await app.ask(app.owner, "GET", "/v1/keys");
  expect(response.status).toBe(200);
  const { keys } = keyListSchema.parse(await response.json());
  expect(keys.map(({ id }) => id)).toEqual([app.keyId]);
  expect(response.headers.get("ratelimit-policy")).toBe('"key";q=3000;w=60');
  expect(response.headers.get("ratelimit")).toMatch(/^"key";r=29\d\d;t=60$/);
  expect(response.headers.get("cache-control")).toBe("private, no-cache");
});

test("the same bytes a second time are a replay, and the holder hears so", async () => {
  const request = app.sign(app.owner, "GET", "/v1/keys");
  expect((await app.send(request)).status).toBe(200);
  const again = await app.send(request);
  expect(again.status).toBe(401);
  expect(problemSchema.strict().parse(await again.json()).code).toBe("nonce_replayed");
});

test("a key is made, signs, and is told of without a secret", async () => {
  const pair = createPair();
  const wish = {
    name: "bot",
    environment: "live",
    kind: "ed25519",
    scopes: ["keys:read"],
    publicKey: pair.publicKey,
  };
  const response = await app.ask(app.owner, "POST", "/v1/keys", wish);
  expect(response.status).toBe(201);
  const made = issuedKeySchema.strict().parse(await response.json());
  expect(response.headers.get("location")).toBe(`/v1/keys/${made.key.id}`);
  const signed = await app.ask(pair.signer(made.secret.keyid), "GET", `/v1/keys/${made.key.id}`);
  expect(signed.status).toBe(200);
});
