import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDemoApp } from "../testing/demo-app.ts";

const { app } = await createDemoApp();
const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
let origin = "";

beforeAll(async () => {
  if (!server.listening) await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
});

/** The same request over a socket and without one. */
async function askBoth(path: string, init: RequestInit): Promise<[Response, Response]> {
  return [await fetch(`${origin}${path}`, init), await app.request(path, init)];
}

describe("under Node's server headers mean what they mean without it", () => {
  test("If-None-Match", async () => {
    const etag = (await app.request("/v1/index")).headers.get("etag") ?? "";
    const answers = await askBoth("/v1/index", { headers: { "If-None-Match": `"x", ${etag}` } });
    expect(answers.map(({ status }) => status)).toEqual([304, 304]);
  });

  test("Accept and Accept-Encoding", async () => {
    const headers = { Accept: "text/csv", "Accept-Encoding": "gzip" };
    const [served, plain] = await askBoth("/v1/coins", { headers });
    expect(served.headers.get("content-encoding")).toBe("gzip");
    expect(plain.headers.get("content-encoding")).toBe("gzip");
    expect(await served.text()).toMatch(/^rank,id,symbol/);
  });

  test("X-Request-Id", async () => {
    const answers = await askBoth("/v1/index", { headers: { "X-Request-Id": "mine" } });
    expect(answers.map(({ headers }) => headers.get("x-request-id"))).toEqual(["mine", "mine"]);
  });

  test("HEAD tells the length of the body that GET sends", async () => {
    const get = await fetch(`${origin}/v1/index/history`, { headers: { "accept-encoding": "identity" } });
    const head = await fetch(`${origin}/v1/index/history`, {
      method: "HEAD",
      headers: { "accept-encoding": "identity" },
    });
    expect(head.headers.get("content-length")).toBe(String((await get.arrayBuffer()).byteLength));
  });
});
