import { inspect } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MarketDataError } from "./market-data-error.ts";
import type { ProviderOptions } from "./provider-options.ts";
import { createReplayServer } from "./testing/create-replay-server.ts";
import type { ReplayServer } from "./testing/create-replay-server.ts";
import { createTestClock } from "./testing/create-test-clock.ts";
import type { TestClock } from "./testing/create-test-clock.ts";
import { PROVIDER_CALLS } from "./testing/provider-calls.ts";

const KEY = "CG-very-secret-key-0123456789";
const NOW = Date.parse("2026-03-01T12:00:00Z");

let server: ReplayServer;
let clock: TestClock;
beforeEach(async () => {
  server = await createReplayServer();
  clock = createTestClock(NOW);
  // CoinPaprika's listing takes two calls; the one that is not at stake goes well.
  server.reply("/tickers", { body: [] });
  server.reply("/tags", { body: [] });
});
afterEach(() => server.close());

function options(further: ProviderOptions = {}): ProviderOptions {
  const { now, sleep } = clock;
  return { now, sleep, random: () => 0, requestsPerMinute: 1e9, baseUrl: server.baseUrl, ...further };
}

async function errorOf(promise: Promise<unknown>): Promise<MarketDataError> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof MarketDataError) return error;
  throw new Error(`expected a MarketDataError, got ${String(error)}`, { cause: error });
}

describe.each(PROVIDER_CALLS)("$name", ({ ask, body, keyHeader, path, provider, wrong }) => {
  const times = (): number => server.requests.filter((request) => request.path === path).length;

  test("comes in the documented shape, in one request", async () => {
    server.reply(path, { body });
    await expect(ask(options())).resolves.toBeDefined();
    expect(times()).toBe(1);
  });

  test.each([
    ["seconds", "7", 7_000],
    ["a date", "Sun, 01 Mar 2026 12:00:09 GMT", 9_000],
  ])("waits as long as a 429 says in %s, then asks again", async (_form, header, waitMs) => {
    server.reply(path, { status: 429, headers: { "retry-after": header }, body: {} }, { body });
    await expect(ask(options())).resolves.toBeDefined();
    expect(clock.sleeps).toContain(waitMs);
    expect(times()).toBe(2);
  });

  test.each([500, 502, 503, 504])("survives a passing %d, and tells of a lasting one", async (status) => {
    const failing = { status, text: "<html>down</html>" };
    server.reply(path, failing, { body });
    await expect(ask(options())).resolves.toBeDefined();
    server.reply(path, failing);
    const error = await errorOf(ask(options({ retries: 2 })));
    expect(error).toMatchObject({ code: "unavailable", provider, status });
  });

  test("gives up on an answer that does not come in time", async () => {
    server.reply(path, { body, delayMs: 5_000 });
    const error = await errorOf(ask(options({ timeoutMs: 60, retries: 0 })));
    expect(error).toMatchObject({ code: "timeout", provider });
  });

  test("takes no part of an answer that is cut short, wherever that is", async () => {
    const text = JSON.stringify(body);
    for (let part = 0; part < 12; part += 1) {
      server.reply(path, { text: text.slice(0, Math.floor((text.length * part) / 12)) });
      const error = await errorOf(ask(options({ retries: 0 })));
      expect(error).toMatchObject({ code: "malformed_response", provider });
    }
    server.reply(path, { body, isCutShort: true });
    expect(await errorOf(ask(options({ retries: 0 })))).toMatchObject({ code: "unavailable", provider });
  });

  test("names place, expected and got of a wrong type, and does not ask again", async () => {
    server.reply(path, { body: wrong.body });
    const error = await errorOf(ask(options()));
    expect(error).toMatchObject({ code: "malformed_response", provider });
    expect(error.message).toContain(wrong.says);
    expect(times()).toBe(1);
  });

  test.each([[null], ["text"], [42], [true], [{ unexpected: [] }], [[null]], [[[]]]])(
    "refuses %j as an answer",
    async (strange) => {
      server.reply(path, { body: strange });
      const error = await errorOf(ask(options()));
      expect(error.code).toBe("malformed_response");
      expect(error.message).toMatch(new RegExp(`^${provider}: expected .+ at \\$.*, got .+ \\(http`));
    },
  );

  test("shows its key to nobody: not in errors, though the provider repeats it, nor where a redirection points", async () => {
    const answers = [
      { status: 401, body: { status: { error_code: 1001, error_message: `bad key ${KEY}` } } },
      { status: 400, body: { error: { type: "bad", message: `bad key ${KEY}` }, code: -1, msg: KEY } },
      { status: 500, text: `key ${KEY} failed` },
      { body: KEY },
      { body: { [KEY]: KEY, data: `${"x".repeat(45)}${KEY}`, prices: KEY, coins: KEY, peggedAssets: KEY } },
      { text: KEY, headers: { "content-type": `text/${KEY}` } },
      { status: 302, headers: { location: `${server.baseUrl}/elsewhere?key=${KEY}` } },
    ];
    for (const answer of answers) {
      server.reply(path, answer);
      const error = await errorOf(ask(options({ apiKey: KEY, retries: 0 })));
      const shown = inspect(error, { depth: null, showHidden: true });
      for (let end = 12; end <= KEY.length; end += 1) expect(shown).not.toContain(KEY.slice(0, end));
    }
    const asked = server.requests.filter((request) => request.path === path);
    expect(asked).toHaveLength(answers.length);
    expect(server.requests.some((request) => request.path === "/elsewhere")).toBe(false);
    for (const { headers, query } of asked) {
      expect(Object.values(query).join()).not.toContain(KEY);
      const bearing = Object.keys(headers).filter((name) => headers[name] === KEY);
      expect(bearing).toEqual(keyHeader === null ? [] : [keyHeader]);
    }
  });

  test("ends with the caller's reason when the caller gives up, before or amid the request", async () => {
    const reason = new Error("enough");
    await expect(ask(options(), AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(times()).toBe(0);
    const abort = new AbortController();
    server.reply(path, () => {
      setTimeout(() => abort.abort(reason), 5);
      return { body, delayMs: 5_000 };
    });
    await expect(ask(options(), abort.signal)).rejects.toBe(reason);
    expect(times()).toBe(1);
  });
});
