import { problemSchema, refreshSchema } from "@altseason/contract";
import { expect, test } from "vitest";
import type { AppDependencies } from "../app-dependencies.ts";
import { createDemoApp } from "../testing/demo-app.ts";

const TOKEN = "a-token-of-more-than-24-characters";

async function ask(
  changes: Partial<AppDependencies>,
  headers: Record<string, string> = {},
  path = "/v1/refresh",
): Promise<Response> {
  const { app } = await createDemoApp(changes);
  return app.request(path, { method: "POST", headers });
}

const here = { remoteAddress: () => "127.0.0.1" };
const away = { remoteAddress: () => "203.0.113.9", refreshToken: TOKEN };

test("this machine may refresh without a token", async () => {
  const response = await ask({ ...here, refresh: async () => ({ daysChanged: 3 }) });
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(refreshSchema.strict().parse(await response.json())).toMatchObject({
    daysChanged: 3,
    data: { kind: "simulated" },
  });
});

test("from elsewhere the token opens, and nothing like it", async () => {
  expect((await ask(away, { authorization: `Bearer ${TOKEN}` })).status).toBe(200);
  for (const authorization of [
    `Bearer ${TOKEN}x`,
    `Bearer ${TOKEN.slice(1)}`,
    `Basic ${TOKEN}`,
    TOKEN,
    "Bearer ",
  ]) {
    const response = await ask(away, { authorization });
    expect(response.status, authorization).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe('Bearer realm="operator"');
    expect(problemSchema.parse(await response.json()).code).toBe("unauthorized");
  }
  expect((await ask(away)).status).toBe(401);
});

test("where no token is set, none opens", async () => {
  const response = await ask({ ...away, refreshToken: null }, { authorization: `Bearer ${TOKEN}` });
  expect(response.status).toBe(401);
});

test("a wrong token is refused on this machine as well", async () => {
  expect((await ask({ ...here, refreshToken: TOKEN }, { authorization: "Bearer wrong" })).status).toBe(401);
});

test.each(["x-forwarded-for", "forwarded", "via", "origin"])(
  "what a proxy or a browser on this machine sends (%s) is not the operator",
  async (name) => {
    expect((await ask(here, { [name]: "203.0.113.1" })).status).toBe(401);
  },
);

test("nobody is let near the refresh before it is known who asks", async () => {
  let refreshes = 0;
  await ask({
    ...away,
    refresh: async () => {
      refreshes += 1;
      return { daysChanged: 0 };
    },
  });
  expect(refreshes).toBe(0);
});

test("a refresh that fails is a 502 without the cause, which goes to the log", async () => {
  const demo = await createDemoApp({
    ...here,
    refresh: () => Promise.reject(new Error("key abc123 refused")),
  });
  const response = await demo.app.request("/v1/refresh", { method: "POST" });
  expect(response.status).toBe(502);
  const text = await response.text();
  expect(text).toContain("refresh_failed");
  expect(text).not.toContain("abc123");
  expect(demo.logged).toContainEqual(
    expect.objectContaining({ err: expect.objectContaining({ message: "key abc123 refused" }) }),
  );
});

test("a large body and an unknown parameter are refused", async () => {
  expect((await ask(here, { "content-length": "5000" })).status).toBe(413);
  expect((await ask(here, { "transfer-encoding": "chunked" })).status).toBe(413);
  expect((await ask(here, {}, "/v1/refresh?force=1")).status).toBe(400);
});
