import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { staticCredentials } from "../credentials/credential-source.ts";
import type { Credential } from "../credentials/credential.ts";
import { admitted } from "../testing/test-credentials.ts";
import { startVerifyingServer } from "../testing/verifying-server.ts";
import type { SeenRequest, ServerAnswer, VerifyingServer } from "../testing/verifying-server.ts";
import { createAuthenticatedClient } from "./authenticated-client.ts";
import type { AuthenticatedClient, AuthenticatedClientOptions } from "./authenticated-client.ts";

let server: VerifyingServer;

beforeEach(async () => {
  server = await startVerifyingServer();
});
afterEach(() => server.close());

function connect(
  credentials: AuthenticatedClientOptions["credentials"],
  more: Partial<AuthenticatedClientOptions> = {},
): AuthenticatedClient {
  return createAuthenticatedClient({ baseUrl: server.url, credentials, ...more });
}

const outcomes = (): readonly string[] =>
  server.seen.map(({ result }) => (result.authenticated ? "accepted" : result.code));
const keyids = (): readonly (string | undefined)[] =>
  server.seen.map(({ headers }) => /keyid="([^"]*)"/.exec(headers["signature-input"] ?? "")?.[1]);
const nonces = (): readonly (string | undefined)[] =>
  server.seen.map(({ headers }) => /nonce="([^"]*)"/.exec(headers["signature-input"] ?? "")?.[1]);
const tokenAnswer = {
  body: { token: "t", method: "GET", path: "/v1/index", expiresAt: "2026-01-01T00:00:00Z" },
};
const asked = { method: "GET", path: "/v1/index" } as const;
const alerts = { body: { alerts: [] } };

/** Says each of these in turn to requests that pass, and the last one from then on. */
function say(...answers: readonly ServerAnswer[]): void {
  let count = 0;
  server.answer = () => {
    count += 1;
    return answers[Math.min(count, answers.length) - 1] ?? null;
  };
}

describe("signing", () => {
  test.each(["ed25519", "hmac-sha256", "bearer"] as const)(
    "a read with %s passes the verifier",
    async (kind) => {
      say(alerts);
      await connect([admitted(server, kind).credential]).watching.alerts({ open: true, limit: 5 });
      expect(outcomes()).toEqual(["accepted"]);
      expect(server.seen[0]?.path).toBe("/v1/alerts?open=true&limit=5");
      expect(server.seen[0]?.result).toMatchObject({ by: kind === "bearer" ? "bearer" : "signature" });
    },
  );

  test("a body, its type and the Idempotency-Key are covered, and are what is sent", async () => {
    say(tokenAnswer);
    const { credential } = admitted(server);
    await connect([credential]).createSessionToken(asked, { idempotencyKey: "crash-proof" });
    const [{ headers, body } = {} as SeenRequest] = server.seen;
    expect(outcomes()).toEqual(["accepted"]);
    expect(headers["signature-input"]).toMatch(
      /^sig=\("@method" "@target-uri" "content-digest" "content-type" "idempotency-key"\);created=/,
    );
    expect(headers["idempotency-key"]).toBe('"crash-proof"');
    expect(JSON.parse(body)).toEqual(asked);
  });

  test("50 requests at once bear 50 nonces", async () => {
    say(alerts);
    const client = connect([admitted(server).credential]);
    await Promise.all(Array.from({ length: 50 }, () => client.watching.alerts()));
    expect(new Set(nonces()).size).toBe(50);
    expect(outcomes().every((outcome) => outcome === "accepted")).toBe(true);
  });

  test("a redirect is not followed: credentials are for the address that was asked", async () => {
    say({ status: 307, headers: { location: `${server.url}/elsewhere` } });
    await expect(connect([admitted(server).credential]).watching.alerts()).rejects.toMatchObject({
      status: 307,
    });
    expect(server.seen).toHaveLength(1);
  });
});

describe("an API that goes by another name", () => {
  test("signatures are for its public origin, requests go where it is asked", async () => {
    say(alerts);
    const { credential } = admitted(server);
    const { port } = new URL(server.url);
    const baseUrl = `http://localhost:${port}`;
    await expect(connect([credential], { baseUrl }).watching.alerts()).rejects.toMatchObject({
      code: "invalid_credentials",
    });
    await connect([credential], { baseUrl, publicOrigin: server.url }).watching.alerts({ open: true });
    expect(outcomes()).toEqual(["signature_invalid", "accepted"]);
  });

  test.each(["api.example.com", "https://api.example.com/", "https://api.example.com/v1"])(
    "%s is no origin",
    (publicOrigin) => {
      expect(() => connect([], { publicOrigin })).toThrow(TypeError);
    },
  );
});

describe("attempts", () => {
  test("a POST that creates keeps its Idempotency-Key over a cut and a 503, and is signed anew each time", async () => {
    say({ isCut: true }, { status: 503, headers: { "retry-after": "0" } }, tokenAnswer);
    await connect([admitted(server).credential]).createSessionToken(asked);
    expect(outcomes()).toEqual(["accepted", "accepted", "accepted"]);
    expect(new Set(nonces()).size).toBe(3);
    expect(new Set(server.seen.map(({ headers }) => headers["idempotency-key"])).size).toBe(1);
    expect(server.seen[0]?.headers["idempotency-key"]).toMatch(/^"[0-9a-f-]{36}"$/);
  });

  test("a change without Idempotency-Key is not sent again after a cut: it may have been carried out", async () => {
    say({ isCut: true });
    const call = connect([admitted(server).credential]).rotation.extend("key_a", 1_000);
    await expect(call).rejects.toMatchObject({ code: "unreachable" });
    expect(server.seen).toHaveLength(1);
  });

  test.each([-3_600_000, -90_000, 60_000, 86_400_000])(
    "a clock that is wrong by %i ms is set by the server's Date, once for all calls",
    async (aheadMs) => {
      server.aheadMs = aheadMs;
      say(alerts);
      const client = connect([admitted(server).credential]);
      await Promise.all([client.watching.alerts(), client.watching.alerts()]);
      await client.watching.alerts();
      const refused = outcomes().filter((outcome) => outcome !== "accepted");
      expect(refused.length).toBeGreaterThan(0);
      expect(refused.length).toBeLessThanOrEqual(2);
      expect(outcomes().at(-1)).toBe("accepted");
      expect(server.seen.length - refused.length).toBe(3);
    },
  );

  test("a clock that the server goes on refusing is refused in the end", async () => {
    const { credential } = admitted(server);
    const client = connect([credential], {
      now: () => 0,
      fetch: async (input, init) => {
        const response = await fetch(input, init);
        const headers = new Headers(response.headers);
        headers.delete("date");
        return new Response(response.body, { status: response.status, headers });
      },
    });
    await expect(client.watching.alerts()).rejects.toMatchObject({ code: "signature_expired" });
    expect(server.seen).toHaveLength(2);
  });
});

describe("change-over", () => {
  const leaving = (link: string): ServerAnswer => ({
    ...alerts,
    headers: { sunset: "Fri, 01 Jan 2027 00:00:00 GMT", deprecation: "@1790000000", link },
  });
  const ofKey = '<https://api.example.com/v1/keys/key_a/rotation>; rel="successor-version"';

  test("an announced retirement moves all later calls to the next credential", async () => {
    const [old, next] = [admitted(server), admitted(server, "hmac-sha256")];
    say(leaving(ofKey), alerts);
    const client = connect([old.credential, next.credential]);
    await client.watching.alerts();
    await client.watching.alerts();
    expect(keyids()).toEqual([old.keyid, next.keyid]);
  });

  test("an address that is going to end moves nothing", async () => {
    const [old, next] = [admitted(server), admitted(server)];
    say(leaving('</v2/alerts>; rel="successor-version"'), alerts);
    const client = connect([old.credential, next.credential]);
    await client.watching.alerts();
    await client.watching.alerts();
    expect(keyids()).toEqual([old.keyid, old.keyid]);
  });

  test("without a next one, the retiring credential goes on", async () => {
    const old = admitted(server);
    say(leaving(ofKey));
    const client = connect([old.credential]);
    await client.watching.alerts();
    await client.watching.alerts();
    expect(outcomes()).toEqual(["accepted", "accepted"]);
  });

  test("a retired credential is left within the call, and never tried again", async () => {
    const [old, next] = [admitted(server), admitted(server)];
    server.retire(old.keyid);
    say(alerts);
    const client = connect([old.credential, next.credential]);
    await client.watching.alerts();
    await client.watching.alerts();
    expect(outcomes()).toEqual(["key_retired", "accepted", "accepted"]);
    expect(keyids()).toEqual([old.keyid, next.keyid, next.keyid]);
  });

  test("an exhausted list is loaded anew, once for all calls that wait for it", async () => {
    const [old, next] = [admitted(server), admitted(server)];
    let time = Date.now();
    let loads = 0;
    const load = (): Promise<readonly Credential[]> => {
      loads += 1;
      return Promise.resolve(loads === 1 ? [old.credential] : [next.credential]);
    };
    say(alerts);
    const client = connect({ load }, { now: () => time });
    await client.watching.alerts();
    server.retire(old.keyid);
    time += 2_000;
    await Promise.all(Array.from({ length: 20 }, () => client.watching.alerts()));
    expect(loads).toBe(2);
    expect(outcomes().filter((outcome) => outcome === "key_retired").length).toBeLessThanOrEqual(20);
    expect(outcomes().filter((outcome) => outcome === "accepted")).toHaveLength(21);
  });

  test("when every credential is refused, the caller hears the refusal", async () => {
    const [first, second] = [admitted(server), admitted(server)];
    for (const { keyid } of [first, second]) server.retire(keyid);
    const client = connect(staticCredentials([first.credential, second.credential]));
    await expect(client.watching.alerts()).rejects.toMatchObject({ code: "key_retired", status: 401 });
    await expect(client.watching.alerts()).rejects.toMatchObject({ code: "no_credential" });
    expect(server.seen).toHaveLength(2);
  });

  test("the only credential is tried again after a refusal that may have passed", async () => {
    const { credential } = admitted(server);
    say(alerts);
    const client = connect([credential], { fetch: relabelOnce() });
    await expect(client.watching.alerts()).rejects.toMatchObject({ code: "invalid_credentials" });
    await client.watching.alerts();
    expect(outcomes()).toEqual(["signature_invalid", "accepted"]);
  });

  test("a version that is not live yet is passed over for a minute", async () => {
    const [known, unknown] = [admitted(server), admitted(await startVerifyingServerOnce())];
    let time = Date.now();
    say(alerts);
    const client = connect([unknown.credential, known.credential], { now: () => time });
    await client.watching.alerts();
    await client.watching.alerts();
    server.aheadMs = 61_000;
    time += 61_000;
    await client.watching.alerts();
    expect(keyids()).toEqual([unknown.keyid, known.keyid, known.keyid, unknown.keyid, known.keyid]);
  });
});

/** Breaks the first request's signature on its way, as a proxy might. */
function relabelOnce(): typeof globalThis.fetch {
  let count = 0;
  return (input, init) => {
    count += 1;
    return fetch(count === 1 && typeof input === "string" ? `${input}?x` : input, init);
  };
}

/** Another server, whose credentials ours doesn't know. */
async function startVerifyingServerOnce(): Promise<VerifyingServer> {
  const other = await startVerifyingServer();
  other.close();
  return other;
}

describe("misuse", () => {
  test.each(["http://api.example.com", "http://10.0.0.7:8787", "http://127.0.0.1.evil.example"])(
    "credentials don't go to %s in the clear, unless that is wanted",
    (baseUrl) => {
      expect(() => createAuthenticatedClient({ baseUrl, credentials: [] })).toThrow(TypeError);
      createAuthenticatedClient({ baseUrl, credentials: [], allowPlainHttp: true }).close();
    },
  );

  test("a credential that can't be used is told without its secret", async () => {
    const { credential } = admitted(server, "bearer");
    const token = credential.kind === "bearer" ? credential.token : "";
    const cut = `${token.slice(0, -1)}${token.endsWith("0") ? "1" : "0"}`;
    const error: unknown = await connect([{ kind: "bearer", token: cut }])
      .watching.alerts()
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: "no_credential" });
    expect(String(error)).toMatch(/token: expected .* checksum/);
    expect(String(error)).not.toContain(token.slice(22, 40));
    expect(server.seen).toHaveLength(0);
  });
});
