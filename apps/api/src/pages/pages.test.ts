import { PROBLEM_CODES, problemSchema } from "@altseason/contract";
import { expect, test } from "vitest";
import { createDemoApp } from "../testing/demo-app.ts";

const { app } = await createDemoApp();

test("the type of a problem leads to its page", async () => {
  const problem = problemSchema.parse(await (await app.request("/v1/index?variant=x")).json());
  const response = await app.request(new URL(problem.type).pathname);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(await response.text()).toContain(`<h1>${problem.title}</h1>`);
});

test("every code has a page, and stands on the page of all", async () => {
  const index = await (await app.request("/docs/errors")).text();
  for (const code of PROBLEM_CODES) {
    expect((await app.request(`/docs/errors/${code}`)).status).toBe(200);
    expect(index).toContain(`href="/docs/errors/${code}"`);
  }
  expect((await app.request("/docs/errors/none")).status).toBe(404);
});

test("pages load what we serve ourselves and nothing else", async () => {
  for (const path of ["/docs", "/docs/errors", "/docs/errors/no_data"]) {
    const response = await app.request(path);
    expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
    const loaded = [...(await response.text()).matchAll(/<(?:script|link)[^>]*(?:src|href)="(\/[^"]*)"/g)];
    expect(loaded.length).toBeGreaterThan(0);
    for (const [, address = ""] of loaded) expect((await app.request(address)).status, address).toBe(200);
  }
});

test("the reference is Scalar's bundle, started on our document without calls to third parties", async () => {
  const bundle = await app.request("/docs/scalar.js", { headers: { "accept-encoding": "gzip" } });
  expect(bundle.headers.get("content-encoding")).toBe("gzip");
  expect((await bundle.arrayBuffer()).byteLength).toBeLessThan(2_000_000);
  const start = await (await app.request("/docs/reference.js")).text();
  expect(start).toContain('"url":"/openapi.json"');
  expect(start).toContain('"telemetry":false');
  const policy = (await app.request("/docs")).headers.get("content-security-policy");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self' https://api.altseason.example;");
});

test("llms.txt names every address of the data, and how to cite them", async () => {
  const text = await (await app.request("/llms.txt")).text();
  for (const path of ["/v1/index", "/v1/index/:date/constituents", "/v1/stream", "/v1/badge.svg"]) {
    expect(text).toContain(`GET ${path}]`);
  }
  expect(text).toContain("simulated");
});
