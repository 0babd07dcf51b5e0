import { createSecretKey } from "node:crypto";
import { createSignatureKey, formatContentDigest } from "@altseason/auth";
import { problemSchema, refusalListSchema } from "@altseason/contract";
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
async function lastRefusal(): Promise<string | undefined> {
  const listed = await app.ask(app.owner, "GET", "/v1/refusals?limit=1");
  return refusalListSchema.parse(await listed.json()).refusals[0]?.code;
}

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

describe("what strangers and owners hear", () => {
  test("a stranger hears one code, and how to ask", async () => {
    const unsigned = await app.send({
      method: "POST",
      target: "/v1/keys",
      lines: [["Host", "x"]],
      body: null,
    });
    expect(unsigned.headers.get("www-authenticate")).toBe('Signature realm="altseason"');
    expect(unsigned.headers.get("accept-signature")).toBe(
      'sig=("@method" "@target-uri" "content-digest" "content-type" "idempotency-key");created;expires;tag="altseason"',
    );
    expect(await outcomeOf(unsigned)).toBe("401 invalid_credentials");
    const read = await app.send({ method: "GET", target: "/v1/keys", lines: [["Host", "x"]], body: null });
    expect(read.headers.get("www-authenticate")).toBe(
      'Bearer realm="altseason", Signature realm="altseason"',
    );
  });

  test("coverage that lacks is told, since it tells nothing of what is stored", async () => {
    const request = app.sign(app.owner, "POST", "/v1/keys", WISH, { components: ["@method", "@target-uri"] });
    const response = await app.send(request);
    const problem = problemSchema.strict().parse(await response.json());
    expect(problem.code).toBe("invalid_credentials");
    expect(problem.detail).toContain("content-digest, content-type, idempotency-key");
  });

  test("unknown, wrong and revoked look alike in all but time and id", async () => {
    const revoked = await app.makeKey({ kind: "bearer" });
    await app.ask(app.owner, "DELETE", `/v1/keys/${revoked.id}`);
    const live = await app.makeKey();
    const pair = createPair();
    const bodies = await Promise.all(
      [
        app.ask(pair.signer("0000000000000000"), "GET", "/v1/client"),
        app.ask(pair.signer(live.versionId), "GET", "/v1/client"),
        app.ask(pair.signer(revoked.versionId), "GET", "/v1/client"),
      ].map(async (asked) => {
        const response = await asked;
        const { requestId: _, ...problem } = problemSchema.strict().parse(await response.json());
        const names = [...response.headers].filter(([name]) => name !== "x-request-id");
        return JSON.stringify([problem, names]);
      }),
    );
    expect(new Set(bodies).size).toBe(1);
  });

  test("the owner reads the precise reason", async () => {
    const pair = createPair();
    await app.ask(pair.signer(app.owner.keyid), "GET", "/v1/client");
    expect(await lastRefusal()).toBe("signature_invalid");
    const replayed = app.sign(app.owner, "GET", "/v1/client");
    await app.send(replayed);
    await app.send(replayed);
    expect(await lastRefusal()).toBe("nonce_replayed");
  });

  test("an address that fails too often is held off, and a valid key from elsewhere is not", async () => {
    const strict = await createKeyApp({ failuresPerMinute: 3 });
    const pair = createPair();
    const outcomes: string[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const request = strict.sign(pair.signer(strict.owner.keyid), "GET", "/v1/client");
      outcomes.push(await outcomeOf(await strict.send(request, "198.51.100.1")));
    }
    expect(outcomes).toEqual([
      ...Array.from({ length: 3 }, () => "401 invalid_credentials"),
      ...Array.from({ length: 2 }, () => "429 rate_limited"),
    ]);
  });

  test("a nonce store that can't answer lets nothing through, and says when to come back", async () => {
    const down = await createKeyApp({}, { nonces: { claim: () => Promise.reject(new Error("down")) } });
    const response = await down.ask(down.owner, "GET", "/v1/client");
    expect(response.headers.get("retry-after")).toBe("1");
    expect(await outcomeOf(response)).toBe("503 replay_store_unavailable");
    expect((await down.app.request("/v1/index")).status).toBe(200);
  });

  test("what was signed before the store of nonces began is asked for anew", async () => {
    const young = await createKeyApp();
    const created = Math.floor(young.access.now() / 1000) - 1;
    const parameters = { created, expires: created + 60 };
    const response = await young.ask(young.owner, "GET", "/v1/client", undefined, { parameters });
    expect(await outcomeOf(response)).toBe("503 replay_store_unavailable");
  });

  test("a body beyond the limit is not read", async () => {
    const body = JSON.stringify({ ...WISH, name: "x".repeat(70_000) });
    expect(await outcomeOf(await app.send(post({ body })))).toBe("413 payload_too_large");
    const unmeasured = withLine(post({ body }), "content-length", null);
    expect(await outcomeOf(await app.send(unmeasured))).toBe("413 payload_too_large");
  });
});
