import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { createAltseasonClient } from "./altseason-client.ts";
import type { AltseasonClient } from "./altseason-client.ts";
import { AltseasonApiError, AltseasonError } from "./altseason-error.ts";
import type { AltseasonClientOptions } from "./client-options.ts";

const data = {
  dataSet: "demo",
  kind: "simulated",
  provider: "demo",
  description: "simulated market",
  asOf: "2026-01-02T00:00:00Z",
  nextUpdateAt: null,
  stale: false,
  ageSeconds: 3,
  firstDay: "2022-01-01",
  lastDay: "2026-01-02",
};
const seasons = { variant: "top100-90d", seasons: [], data };
const problem = {
  type: "https://api.example/docs/errors/unknown_variant",
  title: "No such variant",
  status: 400,
  code: "unknown_variant",
  requestId: "request-1",
  errors: [{ field: "query.variant", expected: "a variant", got: "top0" }],
};

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  options: Partial<AltseasonClientOptions> = {},
): Promise<AltseasonClient> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return createAltseasonClient({ baseUrl: `http://127.0.0.1:${port}`, ...options });
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

describe("reads", () => {
  test("every call asks at its own address with the query that is set", async () => {
    const asked: string[] = [];
    const client = await listen((request, response) => {
      asked.push(request.url ?? "");
      sendJson(response, 400, problem);
    });
    const calls = [
      client.index({ variant: "top50-30d" }),
      client.history({ from: "2025-01-01", to: "2025-02-01", limit: 10, cursor: "abc=" }),
      client.reading("2025-01-01", { variant: "top50-30d" }),
      client.coins({ limit: 5 }),
      client.coin("a/b"),
      client.exclusions(),
      client.seasons(),
      client.dominance({ from: "2025-01-01" }),
      client.methodologies(),
    ];
    await Promise.allSettled(calls);
    expect(asked.toSorted()).toEqual(
      [
        "/v1/index?variant=top50-30d",
        "/v1/index/history?from=2025-01-01&to=2025-02-01&limit=10&cursor=abc%3D",
        "/v1/index/2025-01-01?variant=top50-30d",
        "/v1/coins?limit=5",
        "/v1/coins/a%2Fb",
        "/v1/exclusions",
        "/v1/seasons",
        "/v1/dominance?from=2025-01-01",
        "/v1/methodologies",
      ].toSorted(),
    );
  });

  test("an answer comes back parsed, without members the contract doesn't know", async () => {
    const client = await listen((_, response) => sendJson(response, 200, { ...seasons, extra: 1 }));
    expect(await client.seasons()).toEqual(seasons);
  });

  test("an answer that breaks the contract is refused", async () => {
    const client = await listen((_, response) => sendJson(response, 200, { ...seasons, data: undefined }));
    await expect(client.seasons()).rejects.toMatchObject({ code: "unexpected_answer" });
  });
});

describe("refusals", () => {
  test("problem details become an error with code, status, request id and fields", async () => {
    const client = await listen((_, response) => sendJson(response, 400, problem));
    const error: unknown = await client.index({ variant: "top0" }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AltseasonApiError);
    expect(error).toMatchObject({
      code: "unknown_variant",
      status: 400,
      requestId: "request-1",
      errors: problem.errors,
    });
  });

  test("an error page of some proxy isn't taken for the API's word", async () => {
    const client = await listen((_, response) => response.writeHead(502).end("<html>"));
    const error: unknown = await client.index().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AltseasonError);
    expect(error).not.toBeInstanceOf(AltseasonApiError);
    expect(error).toMatchObject({ code: "unexpected_answer" });
  });

  test.each([429, 503])("a %i is tried again after Retry-After", async (status) => {
    let asked = 0;
    const client = await listen((_, response) => {
      asked += 1;
      if (asked > 1) return sendJson(response, 200, seasons);
      return response.writeHead(status, { "retry-after": "1" }).end();
    });
    const startedAt = performance.now();
    await client.seasons();
    expect(asked).toBe(2);
    expect(performance.now() - startedAt).toBeGreaterThan(950);
  });

  test("the last refusal is told when the retries are used up", async () => {
    let asked = 0;
    const limited = { ...problem, status: 429, code: "rate_limited" };
    const client = await listen(
      (_, response) => {
        asked += 1;
        response.setHeader("retry-after", "0");
        sendJson(response, 429, limited);
      },
      { retries: 1 },
    );
    await expect(client.seasons()).rejects.toMatchObject({ code: "rate_limited", status: 429 });
    expect(asked).toBe(2);
  });
});

describe("giving up", () => {
  test("an API that hangs is given up after the timeout", async () => {
    const client = await listen(() => undefined, { timeoutMs: 50 });
    await expect(client.index()).rejects.toMatchObject({ code: "timed_out" });
  });

  test("a body that never ends is given up after the timeout", async () => {
    const client = await listen((_, response) => response.writeHead(200).write("{"), { timeoutMs: 50 });
    await expect(client.index()).rejects.toMatchObject({ code: "timed_out" });
  });

  test("a caller's abort ends a request with the caller's reason", async () => {
    const client = await listen(() => undefined);
    const reason = new Error("moved on");
    const controller = new AbortController();
    const call = client.index({ signal: controller.signal });
    setTimeout(() => controller.abort(reason), 20);
    await expect(call).rejects.toBe(reason);
  });

  test("a caller's abort ends the wait for a retry", async () => {
    const controller = new AbortController();
    const client = await listen((_, response) => {
      response.writeHead(503, { "retry-after": "20" }).end();
      setTimeout(() => controller.abort(new Error("moved on")), 20);
    });
    await expect(client.index({ signal: controller.signal })).rejects.toThrow("moved on");
  });

  test("an address where nobody listens is unreachable", async () => {
    const client = createAltseasonClient({ baseUrl: "http://127.0.0.1:9" });
    await expect(client.index()).rejects.toMatchObject({
      code: "unreachable",
      url: "http://127.0.0.1:9/v1/index",
    });
  });
});

describe("misuse", () => {
  test.each([
    [{ baseUrl: "localhost" }, TypeError],
    [{ baseUrl: "ftp://example.com" }, TypeError],
    [{ baseUrl: "http://localhost", timeoutMs: 0 }, RangeError],
    [{ baseUrl: "http://localhost", retries: -1 }, RangeError],
  ])("%j is refused at once", (options, kind) => {
    expect(() => createAltseasonClient(options)).toThrow(kind);
  });

  test("a base address keeps its path", async () => {
    const asked: string[] = [];
    const client = createAltseasonClient({
      baseUrl: "https://example.com/altseason/",
      fetch: (input) => {
        asked.push(input instanceof Request ? input.url : String(input));
        return Promise.resolve(Response.json(seasons));
      },
    });
    await client.seasons();
    expect(asked).toEqual(["https://example.com/altseason/v1/seasons"]);
  });
});
