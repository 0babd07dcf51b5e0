import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MarketDataError } from "../market-data-error.ts";
import { createReplayServer } from "../testing/create-replay-server.ts";
import type { ReplayReply, ReplayServer } from "../testing/create-replay-server.ts";
import { createTestClock } from "../testing/create-test-clock.ts";
import type { TestClock } from "../testing/create-test-clock.ts";
import type { ProviderOptions } from "../provider-options.ts";
import { connectProvider } from "./connect-provider.ts";
import type { HttpJson } from "./http-json.ts";

const KEY = "CG-very-secret-key";
let server: ReplayServer;
beforeAll(async () => {
  server = await createReplayServer();
});
afterAll(() => server.close());

function connect(options: ProviderOptions = {}): { readonly ask: HttpJson; readonly clock: TestClock } {
  const clock = createTestClock(Date.parse("2026-03-01T12:00:00Z"));
  const { now, sleep } = clock;
  const endpoint = {
    provider: "example",
    baseUrl: server.baseUrl,
    keyHeader: "x-key",
    requestsPerMinute: 1e9,
  };
  return { ask: connectProvider(endpoint, { now, sleep, random: () => 0, ...options }), clock };
}

let count = 0;
/** A path of its own with these replies. */
function path(...replies: readonly [ReplayReply, ...ReplayReply[]]): string {
  count += 1;
  server.reply(`/path-${count}`, ...replies);
  return `/path-${count}`;
}

function askedFor(asked: string): number {
  return server.requests.filter((request) => request.path === asked).length;
}

async function errorOf(promise: Promise<unknown>): Promise<MarketDataError> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof MarketDataError) return error;
  throw new Error(`expected a MarketDataError, got ${String(error)}`, { cause: error });
}

describe("retries", () => {
  test("a server error is tried again after a doubling wait, until it goes well", async () => {
    const { ask, clock } = connect();
    const failing = { status: 502, text: "<html>bad gateway</html>" };
    const asked = path(failing, failing, failing, { body: [1] });
    expect((await ask(asked, {})).body).toEqual([1]);
    expect(clock.sleeps).toEqual([500, 1_000, 2_000]);
  });

  test("after the last attempt the error says what it was", async () => {
    const { ask } = connect({ retries: 2 });
    const asked = path({ status: 503, text: "" });
    const error = await errorOf(ask(asked, { page: 1 }));
    expect(error).toMatchObject({ code: "unavailable", provider: "example", status: 503 });
    expect(error.url).toBe(`${server.baseUrl}${asked}?page=1`);
    expect(askedFor(asked)).toBe(3);
  });

  test("a body cut short is tried again", async () => {
    const { ask } = connect();
    const whole = { body: { data: "0123456789" } };
    const asked = path({ ...whole, isCutShort: true }, { text: '{"data":"012' }, whole);
    expect((await ask(asked, {})).body).toEqual(whole.body);
    expect(askedFor(asked)).toBe(3);
  });

  test("a page that is no JSON at all ends as a malformed response that names its type", async () => {
    const { ask } = connect({ retries: 1 });
    const asked = path({ text: "<html>", headers: { "content-type": "text/html" } });
    const error = await errorOf(ask(asked, {}));
    expect(error.code).toBe("malformed_response");
    expect(error.message).toContain("expected JSON, got 6 characters of text/html");
    expect(askedFor(asked)).toBe(2);
  });

  test.each([
    [400, "refused"],
    [401, "unauthorized"],
    [402, "plan_limit"],
    [403, "blocked"],
    [404, "not_found"],
    [451, "blocked"],
  ])("status %d is %s at once, without another attempt", async (status, code) => {
    const { ask } = connect();
    const asked = path({ status, body: {} });
    expect((await errorOf(ask(asked, {}))).code).toBe(code);
    expect(askedFor(asked)).toBe(1);
  });

  test("a redirection is not followed: no key travels to another host", async () => {
    const { ask } = connect({ apiKey: KEY });
    const target = path({ body: 1 });
    const asked = path({ status: 302, headers: { location: `${server.baseUrl}${target}` } });
    expect((await errorOf(ask(asked, {}))).code).toBe("refused");
    expect(askedFor(target)).toBe(0);
  });
});

describe("limits of rate", () => {
  test.each([
    ["seconds", "7", 7_000],
    ["an HTTP date", "Sun, 01 Mar 2026 12:00:09 GMT", 9_000],
  ])("Retry-After in %s is waited for, at 429 and at 503", async (_form, header, waitMs) => {
    for (const status of [429, 503]) {
      const { ask, clock } = connect();
      const asked = path({ status, headers: { "retry-after": header } }, { body: "ok" });
      expect((await ask(asked, {})).body).toBe("ok");
      expect(clock.sleeps[0]).toBe(waitMs);
    }
  });

  test("a wait of hours is the caller's to decide on", async () => {
    const { ask, clock } = connect();
    const asked = path({ status: 429, headers: { "retry-after": "7200" } });
    expect(await errorOf(ask(asked, {}))).toMatchObject({ code: "rate_limited", retryAfterMs: 7_200_000 });
    expect(clock.sleeps).toEqual([]);
  });

  test("a refusal by rate holds back the provider's other requests too", async () => {
    const { ask, clock } = connect();
    const startedAt = clock.now();
    const refused = ask(path({ status: 429, headers: { "retry-after": "20" } }, { body: 1 }), {});
    await refused;
    await ask(path({ body: 2 }), {});
    expect(clock.now() - startedAt).toBeGreaterThanOrEqual(20_000);
  });
});

describe("time and giving up", () => {
  test("an answer that takes too long is a timeout", async () => {
    const { ask } = connect({ timeoutMs: 50, retries: 0 });
    const error = await errorOf(ask(path({ body: 1, delayMs: 2_000 }), {}));
    expect(error).toMatchObject({ code: "timeout", status: null });
    expect(error.message).toContain("50 ms");
  });

  test("a slow answer is tried again", async () => {
    const { ask } = connect({ timeoutMs: 200 });
    expect((await ask(path({ body: 1, delayMs: 2_000 }, { body: 2 }), {})).body).toBe(2);
  });

  test("giving up ends a request under way with the caller's reason, and no further attempt", async () => {
    const { ask } = connect();
    const asked = path({ body: 1, delayMs: 2_000 });
    const reason = new Error("enough");
    const abort = new AbortController();
    const answer = ask(asked, {}, abort.signal);
    setTimeout(() => abort.abort(reason), 50);
    await expect(answer).rejects.toBe(reason);
    expect(askedFor(asked)).toBe(1);
  });

  test("a host that is not there is unavailable", async () => {
    const gone = await createReplayServer();
    await gone.close();
    const { ask } = connect({ retries: 0 });
    const clock = createTestClock(0);
    const endpoint = { provider: "example", baseUrl: gone.baseUrl, requestsPerMinute: 1e9 };
    const away = connectProvider(endpoint, { ...clock, retries: 0 });
    const error = await errorOf(away("/anything", {}));
    expect(error.code).toBe("unavailable");
    expect(error.message).toMatch(/^example: can't be reached: .*ECONNREFUSED/);
    await expect(ask(path({ body: 1 }), {})).resolves.toBeDefined();
  });
});

describe("secrets", () => {
  test("the key goes in its header", async () => {
    const { ask } = connect({ apiKey: KEY });
    const asked = path({ body: 1 });
    await ask(asked, {});
    expect(server.requests.at(-1)?.headers["x-key"]).toBe(KEY);
  });

  test("no error shows the key, even where the provider repeats it", async () => {
    const clock = createTestClock(0);
    const endpoint = {
      provider: "example",
      baseUrl: server.baseUrl,
      keyHeader: "x-key",
      requestsPerMinute: 1e9,
      judge: (status: number, body: unknown) =>
        status === 401 ? { code: "unauthorized" as const, problem: `bad key ${String(body)}` } : null,
    };
    const ask = connectProvider(endpoint, { ...clock, apiKey: KEY });
    const error = await errorOf(ask(path({ status: 401, body: KEY }), { api_key: KEY, id: 1 }));
    expect(error.message).toContain("bad key ***");
    expect(error.url).toMatch(/api_key=\*\*\*&id=1$/);
    expect(inspect(error, { depth: null })).not.toContain(KEY);
  });

  test.each(["", "two words", "line\nbreak", "ключ"])(
    "a key that can't be a header is refused unseen: %j",
    (apiKey) => {
      const build = (): unknown => connect({ apiKey });
      expect(build).toThrow(RangeError);
      expect(build).toThrow(/^apiKey: expected visible ASCII, got \d+ characters/);
    },
  );

  test("an address with a password in it is refused unseen", () => {
    const endpoint = { provider: "example", baseUrl: "https://me:hidden@example.com", requestsPerMinute: 1 };
    const build = (): unknown => connectProvider(endpoint, {});
    expect(build).toThrow(/without user and password/);
    expect(build).not.toThrow(/hidden/);
  });
});

test.each([
  [{ timeoutMs: 0 }, "timeoutMs"],
  [{ retries: -1 }, "retries"],
  [{ retries: 1.5 }, "retries"],
  [{ requestsPerMinute: 0 }, "requestsPerMinute"],
])("%o is refused by name", (options, name) => {
  expect(() => connect(options)).toThrow(new RegExp(`^${name}: expected`));
});

test("an address that is none is refused", () => {
  const endpoint = { provider: "example", baseUrl: "ftp://example.com", requestsPerMinute: 1 };
  expect(() => connectProvider(endpoint, {})).toThrow(
    'baseUrl: expected an http or https address, got "ftp:',
  );
});
