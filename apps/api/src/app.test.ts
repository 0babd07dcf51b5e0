import { problemSchema } from "@altseason/contract";
import { createMemoryReadingStore } from "@altseason/db";
import { describe, expect, test } from "vitest";
import { createPublisher } from "./publication/publisher.ts";
import { createDemoApp } from "./testing/demo-app.ts";

const { app, logged, observed } = await createDemoApp();

async function readProblem(response: Response): Promise<ReturnType<typeof problemSchema.parse>> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  return problemSchema.strict().parse(await response.json());
}

describe("addresses and methods", () => {
  test("an address where nothing lives answers 404 with a problem", async () => {
    const response = await app.request("/v1/nothing");
    expect(response.status).toBe(404);
    expect(await readProblem(response)).toMatchObject({
      type: "https://api.altseason.example/docs/errors/not_found",
      instance: "/v1/nothing",
      code: "not_found",
      requestId: response.headers.get("x-request-id"),
    });
    expect((await app.request("/v1/index/")).status).toBe(404);
  });

  test.each(["POST", "PUT", "DELETE", "PATCH"])(
    "%s on a read is refused with what is allowed",
    async (method) => {
      const response = await app.request("/v1/index/2026-01-01", { method });
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
      expect((await readProblem(response)).code).toBe("method_not_allowed");
    },
  );

  test("an address that is written to says so too", async () => {
    const response = await app.request("/v1/refresh");
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST, OPTIONS");
  });

  test.each(["/v1/index", "/v1/coins?format=csv", "/v1/badge.svg", "/docs/errors", "/v1/stream", "/healthz"])(
    "HEAD %s has the headers of GET and no body",
    async (path) => {
      const get = await app.request(path);
      const head = await app.request(path, { method: "HEAD" });
      expect(head.status).toBe(200);
      expect(await head.text()).toBe("");
      for (const name of ["content-type", "etag", "cache-control"]) {
        expect(head.headers.get(name)).toBe(get.headers.get(name));
      }
      await get.body?.cancel();
    },
  );

  test("HEAD tells the length that GET would have", async () => {
    const body = await (await app.request("/v1/index")).arrayBuffer();
    const head = await app.request("/v1/index", { method: "HEAD" });
    expect(head.headers.get("content-length")).toBe(String(body.byteLength));
  });
});

describe("callers in browsers", () => {
  test("a page of any origin may read, and see every header", async () => {
    for (const path of ["/v1/index", "/v1/nothing", "/v1/stream"]) {
      const response = await app.request(path, { headers: { origin: "https://elsewhere.example" } });
      expect(response.headers.get("access-control-allow-origin")).toBe("*");
      expect(response.headers.get("access-control-expose-headers")).toBe("*");
      await response.body?.cancel();
    }
  });

  test("a preflight allows reads and nothing else", async () => {
    const headers = { origin: "https://elsewhere.example", "access-control-request-method": "GET" };
    const response = await app.request("/v1/coins/bitcoin", { method: "OPTIONS", headers });
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
    expect(response.headers.get("access-control-allow-headers")).toContain("If-None-Match");
    expect((await app.request("/v1/nothing", { method: "OPTIONS" })).status).toBe(404);
  });
});

describe("request ids", () => {
  test("a sane one is kept, in the header and in problems", async () => {
    const response = await app.request("/v1/nothing", { headers: { "x-request-id": "trace-7/a.b:c" } });
    expect(response.headers.get("x-request-id")).toBe("trace-7/a.b:c");
    expect((await readProblem(response)).requestId).toBe("trace-7/a.b:c");
  });

  test.each(["", "a b", "<script>", "x".repeat(129), "é"])("%j is replaced by a new one", async (given) => {
    const response = await app.request("/v1/index", { headers: { "x-request-id": given } });
    expect(response.headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
  });

  test("every request has its own", async () => {
    const ids = await Promise.all(
      [1, 2, 3].map(async () => (await app.request("/v1/index")).headers.get("x-request-id")),
    );
    expect(new Set(ids).size).toBe(3);
  });
});

describe("failures", () => {
  test("a broken dependency is a 500 that tells nothing, while the log tells all", async () => {
    const store = createMemoryReadingStore();
    const broken = await createDemoApp({
      readings: { ...store, latest: () => Promise.reject(new Error("password is hunter2")) },
    });
    const response = await broken.app.request("/v1/index/2026-01-01");
    expect(response.status).toBe(500);
    const problem = await readProblem(response);
    expect(problem).toMatchObject({ code: "internal_error" });
    expect(JSON.stringify(problem)).not.toContain("hunter2");
    expect(broken.logged).toContainEqual(
      expect.objectContaining({
        msg: "request failed",
        requestId: problem.requestId,
        err: expect.objectContaining({ message: "password is hunter2" }),
      }),
    );
  });

  test("before the first publication reads are 503 and say when to come back", async () => {
    const empty = await createDemoApp({ publisher: createPublisher({ now: () => 0 }) });
    for (const path of ["/v1/index", "/v1/stream", "/v1/badge.svg"]) {
      const response = await empty.app.request(path);
      expect(response.status).toBe(503);
      expect(response.headers.get("retry-after")).toBe("5");
      expect((await readProblem(response)).code).toBe("no_data");
    }
    expect((await empty.app.request("/healthz")).status).toBe(200);
  });
});

test("readiness follows the process, and its reason is told", async () => {
  let reason: string | null = null;
  const moving = await createDemoApp({ isReady: () => ({ ready: reason === null, reason }) });
  expect(await (await moving.app.request("/readyz")).json()).toEqual({ status: "ready" });
  reason = "going away";
  const response = await moving.app.request("/readyz");
  expect(response.status).toBe(503);
  expect(await readProblem(response)).toMatchObject({ code: "shutting_down", detail: "going away" });
});

test("answers are measured by pattern, and logged with their ids", async () => {
  await app.request("/v1/coins/bitcoin", { headers: { "x-request-id": "seen-1" } });
  await app.request("/v1/coins/no-such-coin");
  await app.request("/secret/path");
  expect(observed.slice(-3)).toEqual(["/v1/coins/:id GET 200", "/v1/coins/:id GET 404", "* GET 404"]);
  expect(logged).toContainEqual(
    expect.objectContaining({ requestId: "seen-1", path: "/v1/coins/bitcoin", status: 200 }),
  );
  expect(await (await app.request("/metrics")).text()).toMatch(/^answers \d+\n$/);
});
