import { createServer } from "node:net";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { classifyAddress } from "@altseason/auth";
import { afterEach, describe, expect, test } from "vitest";
import { openHookServer } from "../testing/hook-server.ts";
import type { HookServer } from "../testing/hook-server.ts";
import { postWebhook } from "./post-webhook.ts";
import type { PostOptions, PostResult } from "./post-webhook.ts";
import type { ResolvedAddress } from "./resolve-target.ts";

const open: HookServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serve(host?: string, port?: number): Promise<HookServer> {
  const server = await openHookServer(host, port);
  open.push(server);
  return server;
}

function post(url: string, over: Partial<PostOptions> = {}): Promise<PostResult> {
  return postWebhook(
    { url: new URL(url), fields: { "webhook-id": "msg_1" }, body: Buffer.from("{}") },
    {
      timeoutMs: 2_000,
      resolve: () => Promise.reject(new Error("resolve: expected no call")),
      refuse: () => null,
      signal: new AbortController().signal,
      now: () => 0,
      ...over,
    },
  );
}

const four = (address: string): ResolvedAddress => ({ address, family: 4 });

describe("no connection is made", () => {
  test.each([
    "10.0.0.1",
    "127.0.0.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "192.0.2.1",
    "::1",
    "::",
    "fe80::1",
    "fd00::1",
    "::ffff:127.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::1",
    "2001:0:7f00:1::1",
    "2001:db8::1",
  ])("to a name that leads to %s", async (address) => {
    const server = await serve();
    const family = address.includes(":") ? 6 : 4;
    const resolve = async (): Promise<readonly ResolvedAddress[]> => [{ address, family }];
    const result = await post(`http://hook.acme.dev:${server.port}/`, { resolve, refuse: classifyAddress });
    expect(result).toMatchObject({ status: null, error: expect.stringMatching(/^address_refused: /) });
    expect(server.received).toEqual([]);
  });

  test("where one of several addresses is private", async () => {
    const server = await serve();
    const resolve = async (): Promise<readonly ResolvedAddress[]> => [
      four("93.184.215.14"),
      four("127.0.0.1"),
    ];
    const result = await post(`http://hook.acme.dev:${server.port}/`, { resolve, refuse: classifyAddress });
    expect(result.error).toBe("address_refused: loopback");
    expect(server.received).toEqual([]);
  });

  test("to an address in any notation", async () => {
    const server = await serve();
    for (const host of [
      "127.0.0.1",
      "2130706433",
      "0x7f.1",
      "0177.0.0.1",
      "127.1",
      "[::1]",
      "[::ffff:127.0.0.1]",
    ]) {
      const result = await post(`http://${host}:${server.port}/`, { refuse: classifyAddress });
      expect(result.error, host).toMatch(/^address_refused: /);
    }
    expect(server.received).toEqual([]);
  });
});

test("a name is resolved once, and the connection goes to the address that was looked at, whatever the name says by then", async () => {
  const looked = await serve("127.0.0.2");
  const rebound = await serve("127.0.0.1", looked.port);
  let asked = 0;
  const resolve = async (): Promise<readonly ResolvedAddress[]> => {
    asked += 1;
    return [four(asked === 1 ? "127.0.0.2" : "127.0.0.1")];
  };
  const refuse = (address: string): string | null => (address === "127.0.0.2" ? null : "loopback");
  const url = `http://rebinding.acme.dev:${looked.port}/`;
  expect(await post(url, { resolve, refuse })).toMatchObject({ status: 204 });
  expect(await post(url, { resolve, refuse })).toMatchObject({ error: "address_refused: loopback" });
  expect([asked, looked.received.length, rebound.received.length]).toEqual([2, 1, 0]);
  expect(looked.received[0]?.headers["host"]).toBe(`rebinding.acme.dev:${looked.port}`);
});

test("redirects are not followed", async () => {
  const [server, inside] = [await serve(), await serve()];
  for (const status of [301, 302, 303, 307, 308]) {
    server.answer = { status, headers: { location: inside.url } };
    expect(await post(server.url)).toMatchObject({ status, error: null });
  }
  expect(inside.received).toEqual([]);
});

test("of what is answered the beginning is kept, and Retry-After", async () => {
  const server = await serve();
  server.answer = { status: 503, headers: { "retry-after": "120" }, body: "x".repeat(5_000_000) };
  const result = await post(server.url);
  expect(result).toMatchObject({ status: 503, retryAfterMs: 120_000 });
  expect(result.answer).toBe("x".repeat(1_000));
});

test("what never answers is given up at the deadline; so is a name that nobody resolves, and a body that never ends", async () => {
  const server = await serve();
  server.answer = null;
  expect(await post(server.url, { timeoutMs: 200 })).toMatchObject({ status: null, error: "timeout" });
  const resolve = (): Promise<never> => new Promise(() => {});
  expect(await post("https://slow.acme.dev/", { resolve, timeoutMs: 200 })).toMatchObject({
    error: "timeout",
  });
  const trickle = createServer((socket) => {
    socket.on("error", () => {});
    socket.write("HTTP/1.1 200 OK\r\n\r\nbeginning");
  }).listen(0, "127.0.0.1");
  await once(trickle, "listening");
  const { port } = trickle.address() as AddressInfo;
  expect(await post(`http://127.0.0.1:${port}/`, { timeoutMs: 300 })).toMatchObject({
    status: 200,
    answer: "beginning",
  });
  trickle.close();
});

test("a failure is told by its code", async () => {
  const server = await serve();
  await server.close();
  open.pop();
  expect(await post(server.url)).toMatchObject({ status: null, error: "econnrefused" });
  expect(await post("https://nowhere.acme.dev/", { resolve: async () => [] })).toMatchObject({
    error: "name_not_found",
  });
});
