import { createSecretKey } from "node:crypto";
import { createSignatureKey, formatContentDigest } from "@altseason/auth";
import { problemSchema } from "@altseason/contract";
import { describe, expect, test } from "vitest";
import { createKeyApp, outcomeOf } from "../testing/key-app.ts";
import { createPair } from "../testing/sign-request.ts";
import type { KeyApp } from "../testing/key-app.ts";
import type { WireRequest } from "../testing/sign-request.ts";

const app = await createKeyApp();
// What was signed before the store of nonces began can't be known to it.
app.advance(300_000);
const WISH = { name: "x", environment: "live", kind: "bearer", scopes: ["index:read"] };

const withLine = (request: WireRequest, name: string, value: string | null): WireRequest => ({
  ...request,
  lines: request.lines.flatMap(([own, old]) =>
    own.toLowerCase() !== name ? [[own, old] as const] : value === null ? [] : [[own, value] as const],
  ),
});
const post = (changes: Parameters<KeyApp["sign"]>[4] = {}): WireRequest =>
  app.sign(app.owner, "POST", "/v1/keys", WISH, changes);
const valueOf = ({ lines }: WireRequest, name: string): string =>
  lines.find(([own]) => own.toLowerCase() === name)?.[1] ?? "";

describe("what was signed is what is carried out", () => {
  test.each([
    ["the method", (request: WireRequest) => ({ ...request, method: "PUT" }), "405 method_not_allowed"],
    [
      "the path",
      (request: WireRequest) => ({ ...request, target: "/v1/session-tokens" }),
      "401 invalid_credentials",
    ],
    [
      "a query",
      (request: WireRequest) => ({ ...request, target: "/v1/keys?x=1" }),
      "401 invalid_credentials",
    ],
    [
      "an empty query",
      (request: WireRequest) => ({ ...request, target: "/v1/keys?" }),
      "401 invalid_credentials",
    ],
    ["the case of the path", (request: WireRequest) => ({ ...request, target: "/v1/Keys" }), "404 not_found"],
    [
      "the body",
      (request: WireRequest) => ({ ...request, body: `${request.body ?? ""} ` }),
      "400 content_digest_mismatch",
    ],
    [
      "the body, taken out",
      (request: WireRequest) => ({ ...request, body: null }),
      "400 content_digest_mismatch",
    ],
    [
      "body and digest",
      (request: WireRequest) =>
        withLine({ ...request, body: "{}" }, "content-digest", formatContentDigest(Buffer.from("{}"))),
      "401 invalid_credentials",
    ],
    [
      "the digest, taken out",
      (request: WireRequest) => withLine(request, "content-digest", null),
      "401 invalid_credentials",
    ],
    [
      "the digest, emptied",
      (request: WireRequest) => withLine(request, "content-digest", ""),
      "401 invalid_credentials",
    ],
    [
      "the content type",
      (request: WireRequest) => withLine(request, "content-type", "text/plain"),
      "401 invalid_credentials",
    ],
    [
      "the idempotency key",
      (request: WireRequest) => withLine(request, "idempotency-key", '"other"'),
      "401 invalid_credentials",
    ],
    [
      "the idempotency key, taken out",
      (request: WireRequest) => withLine(request, "idempotency-key", null),
      "401 invalid_credentials",
    ],
    [
      "a field of ours, added",
      (request: WireRequest) => ({ ...request, lines: [...request.lines, ["Altseason-Mode", "x"] as const] }),
      "401 invalid_credentials",
    ],
    [
      "the signature, taken out",
      (request: WireRequest) => withLine(request, "signature", null),
      "401 invalid_credentials",
    ],
    [
      "the signature's input, taken out",
      (request: WireRequest) => withLine(request, "signature-input", null),
      "401 invalid_credentials",
    ],
    [
      "the signature, cut",
      (request: WireRequest) => withLine(request, "signature", "sig=:AAAA:"),
      "401 invalid_credentials",
    ],
    [
      "the signature, emptied",
      (request: WireRequest) => withLine(request, "signature", "sig=::"),
      "401 invalid_credentials",
    ],
  ])("%s changed on the way", async (_, change, expected) => {
    expect(await outcomeOf(await app.send(change(post())))).toBe(expected);
  });

  test.each([
    ["keyid", /keyid="[^"]+"/, 'keyid="0000000000000000"'],
    ["nonce", /nonce="[^"]+"/, 'nonce="ffffffffffffffff0"'],
    ["created", /created=(\d)/, "created=2"],
    ["expires", /expires=(\d)/, "expires=2"],
    ["tag", /;tag="altseason"/, ""],
    ["alg", /;tag=/, ';alg="hmac-sha256";tag='],
    ["components", /"@target-uri" /, ""],
  ])("%s changed on the way", async (_, from, to) => {
    const request = post();
    const input = valueOf(request, "signature-input");
    expect(input).toMatch(from);
    const changed = withLine(request, "signature-input", input.replace(from, to));
    expect(await outcomeOf(await app.send(changed))).toBe("401 invalid_credentials");
  });

  test("relabelled, the same request is a replay", async () => {
    const request = app.sign(app.owner, "GET", "/v1/client");
    expect((await app.send(request)).status).toBe(200);
    const rename = (name: string): string => valueOf(request, name).replace(/^sig=/, "other=");
    const relabelled = withLine(
      withLine(request, "signature-input", rename("signature-input")),
      "signature",
      rename("signature"),
    );
    expect(await outcomeOf(await app.send(relabelled))).toBe("401 nonce_replayed");
  });

  test("two signatures with our tag are one too many, whichever is right", async () => {
    const [a, b] = [post(), post()];
    const both = (name: string): string =>
      `${valueOf(a, name)}, ${valueOf(b, name).replace(/^sig=/, "more=")}`;
    const two = withLine(
      withLine(a, "signature-input", both("signature-input")),
      "signature",
      both("signature"),
    );
    expect(await outcomeOf(await app.send(two))).toBe("401 invalid_credentials");
  });

  test("forwarded fields move nothing", async () => {
    const lines = [
      ["X-Forwarded-Host", "evil.example"],
      ["X-Forwarded-Proto", "http"],
      ["Forwarded", "host=evil.example"],
    ] as const;
    const request = app.sign(app.owner, "GET", "/v1/client", undefined, { lines });
    expect((await app.send(request)).status).toBe(200);
  });
});

describe("keys that are not the version's", () => {
  test("the public key is no shared secret", async () => {
    const pair = createPair();
    const made = await app.makeKey({ publicKey: pair.publicKey });
    for (const bytes of [
      Buffer.from(pair.publicKey, "base64url"),
      pair.spki.export({ type: "spki", format: "der" }),
      Buffer.from(pair.spki.export({ type: "spki", format: "pem" })),
    ]) {
      const forged = {
        keyid: made.versionId,
        key: createSignatureKey("hmac-sha256", createSecretKey(bytes)),
      };
      for (const parameters of [{}, { alg: "hmac-sha256" }, { alg: "ed25519" }])
        expect(await outcomeOf(await app.ask(forged, "GET", "/v1/client", undefined, { parameters }))).toBe(
          "401 invalid_credentials",
        );
    }
  });

  test("another key of the same kind signs for itself alone", async () => {
    const [a, b] = [await app.makeKey(), await app.makeKey()];
    const mixed = { keyid: a.versionId, key: b.signer?.key ?? app.owner.key };
    expect(await outcomeOf(await app.ask(mixed, "GET", "/v1/client"))).toBe("401 invalid_credentials");
  });

  test.each(["'; drop table keys; --", "../../../etc/passwd", "test-key-ed25519", "x".repeat(129), ""])(
    "the id %j is nobody's, and hears what everybody hears",
    async (keyid) => {
      const response = await app.ask({ ...app.owner, keyid }, "GET", "/v1/client");
      expect(await outcomeOf(response)).toBe("401 invalid_credentials");
    },
  );
});

describe("time and nonces", () => {
  const at = (offset: number, life = 60): { created: number; expires: number } => {
    const created = Math.floor(app.access.now() / 1000) + offset;
    return { created, expires: created + life };
  };

  test.each([
    [-60, 120, "200"],
    [-61, 120, "401 signature_too_old"],
    [5, 60, "200"],
    [6, 60, "401 clock_skew"],
    [-30, 30, "401 signature_expired"],
    [-29, 30, "200"],
    [0, 301, "401 invalid_credentials"],
    [0, 300, "200"],
    [0, 0, "401 invalid_credentials"],
    [0, -5, "401 invalid_credentials"],
  ])("created %i s from now, good for %i s: %s", async (offset, life, expected) => {
    const parameters = at(offset, life);
    expect(await outcomeOf(await app.ask(app.owner, "GET", "/v1/client", undefined, { parameters }))).toBe(
      expected,
    );
  });

  test("who is wrong about the time is told the time", async () => {
    const response = await app.ask(app.owner, "GET", "/v1/client", undefined, { parameters: at(600) });
    const problem = problemSchema.strict().parse(await response.json());
    expect(problem).toMatchObject({
      code: "clock_skew",
      serverTime: new Date(app.access.now()).toISOString(),
    });
    expect(response.headers.get("date")).toBe(new Date(app.access.now()).toUTCString());
  });

  test.each(["", "short-nonce-015", "x".repeat(129), "x".repeat(1_000_000), "nonce with spaces here"])(
    "a nonce that is no nonce is refused",
    async (nonce) => {
      const response = await app.ask(app.owner, "GET", "/v1/client", undefined, { parameters: { nonce } });
      expect(await outcomeOf(response)).toBe("401 invalid_credentials");
    },
  );

  test("a forgery burns no nonce of the one it names", async () => {
    const honest = app.sign(app.owner, "GET", "/v1/client");
    const forged = withLine(honest, "signature", `sig=:${Buffer.alloc(64, 7).toString("base64")}:`);
    expect(await outcomeOf(await app.send(forged))).toBe("401 invalid_credentials");
    expect((await app.send(honest)).status).toBe(200);
  });

  test("the same nonce by another key is another", async () => {
    const [a, b] = [await app.makeKey(), await app.makeKey()];
    const parameters = { nonce: "shared-nonce-0123456789" };
    for (const { signer } of [a, b]) {
      const response = await app.ask(signer ?? app.owner, "GET", "/v1/client", undefined, { parameters });
      expect(response.status).toBe(200);
    }
  });

  test("of 200 alike at once one passes", async () => {
    const request = app.sign(app.owner, "GET", "/v1/client");
    const answers = await Promise.all(Array.from({ length: 200 }, () => app.send(request)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 401)).toHaveLength(199);
  });

  test("a handler that fails does not open its nonce again", async () => {
    const request = app.sign(app.owner, "GET", "/v1/keys/key_none");
    expect(await outcomeOf(await app.send(request))).toBe("404 not_found");
    expect(await outcomeOf(await app.send(request))).toBe("401 nonce_replayed");
  });
});
