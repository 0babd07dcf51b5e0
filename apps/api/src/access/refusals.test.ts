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
async function lastRefusal(): Promise<string | undefined> {
  const listed = await app.ask(app.owner, "GET", "/v1/refusals?limit=1");
  return refusalListSchema.parse(await listed.json()).refusals[0]?.code;
}

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
