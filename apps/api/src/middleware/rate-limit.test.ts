import { BlockList } from "node:net";
import { problemSchema } from "@altseason/contract";
import { expect, test } from "vitest";
import { createDemoApp } from "../testing/demo-app.ts";

const from = (address: string): RequestInit => ({ headers: { "x-test-peer": address } });

async function createLimitedApp(
  rateLimitPerMinute: number,
  trustedProxies = new BlockList(),
): ReturnType<typeof createDemoApp> {
  return createDemoApp({
    rateLimitPerMinute,
    trustedProxies,
    remoteAddress: (context) => context.req.header("x-test-peer") ?? "203.0.113.1",
  });
}

test("answers say what is left; beyond it they are refused until the window ends", async () => {
  const { app, advance } = await createLimitedApp(2);
  const first = await app.request("/v1/index");
  expect(first.headers.get("ratelimit-policy")).toBe('"anonymous";q=2;w=60');
  expect(first.headers.get("ratelimit")).toBe('"anonymous";r=1;t=60');
  await app.request("/v1/nothing");
  advance(15_000);
  const refused = await app.request("/v1/index");
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("45");
  expect(refused.headers.get("ratelimit")).toBe('"anonymous";r=0;t=45');
  expect(problemSchema.parse(await refused.json())).toMatchObject({ code: "rate_limited", status: 429 });
  advance(45_000);
  expect((await app.request("/v1/index")).status).toBe(200);
});

test("addresses of one IPv6 /64 share a quota, others don't", async () => {
  const { app } = await createLimitedApp(1);
  expect((await app.request("/v1/index", from("2001:db8:0:1::5"))).status).toBe(200);
  expect((await app.request("/v1/index", from("2001:db8:0:1:ffff::9"))).status).toBe(429);
  expect((await app.request("/v1/index", from("2001:db8:0:2::5"))).status).toBe(200);
  expect((await app.request("/v1/index", from("203.0.113.7"))).status).toBe(200);
});

test("X-Forwarded-For counts behind a trusted proxy alone", async () => {
  const proxies = new BlockList();
  proxies.addAddress("10.0.0.1");
  const { app } = await createLimitedApp(1, proxies);
  const ask = async (peer: string, forwardedFor: string): Promise<number> => {
    const headers = { "x-test-peer": peer, "x-forwarded-for": forwardedFor };
    return (await app.request("/v1/index", { headers })).status;
  };
  expect(await ask("10.0.0.1", "198.51.100.1")).toBe(200);
  expect(await ask("10.0.0.1", "198.51.100.2")).toBe(200);
  expect(await ask("10.0.0.1", "1.2.3.4, 198.51.100.2")).toBe(429);
  expect(await ask("203.0.113.9", "198.51.100.3")).toBe(200);
  expect(await ask("203.0.113.9", "198.51.100.4")).toBe(429);
});

test("probes, scrapers and preflights take nothing", async () => {
  const { app } = await createLimitedApp(1);
  for (const path of ["/healthz", "/readyz", "/metrics"]) {
    expect((await app.request(path)).headers.get("ratelimit")).toBeNull();
  }
  expect((await app.request("/v1/index", { method: "OPTIONS" })).status).toBe(204);
  expect((await app.request("/v1/index")).status).toBe(200);
});

test("a variant that must be computed costs more, the second time no more than any", async () => {
  const { app } = await createLimitedApp(100);
  const left = async (): Promise<string | null> =>
    (await app.request("/v1/index/history?variant=top64-45d")).headers.get("ratelimit");
  expect(await left()).toBe('"anonymous";r=79;t=60');
  expect(await left()).toBe('"anonymous";r=78;t=60');
});
