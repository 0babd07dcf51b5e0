import { PROBLEM_CODES } from "@altseason/contract";
import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { createFixedWindow } from "../rate-limit/fixed-window.ts";
import { createRoutes } from "../routes/create-routes.ts";
import type { Route } from "../routes/route.ts";
import { createDemoApp } from "../testing/demo-app.ts";
import type { DemoApp } from "../testing/demo-app.ts";

const documentSchema = z.object({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        summary: z.string().min(1),
        description: z.string().min(1),
        parameters: z.array(
          z.object({ name: z.string(), in: z.string(), description: z.string().min(1), schema: z.unknown() }),
        ),
        responses: z.record(
          z.string(),
          z.object({ description: z.string().min(1), content: z.unknown().optional() }),
        ),
      }),
    ),
  ),
});

let demo: DemoApp;
let routes: readonly Route[];
let document: z.infer<typeof documentSchema>;
let text: string;

beforeAll(async () => {
  demo = await createDemoApp();
  routes = createRoutes({
    ...demo.dependencies,
    admit: () => Promise.reject(new Error("admit: expected no request")),
    failures: createFixedWindow({ quota: 1, windowSeconds: 60, now: () => 0 }),
  });
  text = await (await demo.app.request("/openapi.json")).text();
  document = documentSchema.parse(JSON.parse(text));
});

describe("the OpenAPI document", () => {
  test("it is valid OpenAPI 3.1", async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(text));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(document.openapi).toBe("3.1.0");
  });

  test("every route is in it, and nothing else", () => {
    const described = Object.entries(document.paths).flatMap(([path, verbs]) =>
      Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path}`),
    );
    const real = routes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`);
    expect(described.toSorted()).toEqual(real.toSorted());
  });

  test("operation ids are unique", () => {
    const ids = Object.values(document.paths).flatMap((verbs) =>
      Object.values(verbs).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("every parameter of the code is in it", () => {
    for (const { path, method, operation } of routes) {
      const described = document.paths[path.replaceAll(/:(\w+)/g, "{$1}")]?.[method.toLowerCase()];
      const names = [operation.path, operation.query, operation.requestHeaders].flatMap((schema) =>
        Object.keys(schema?.shape ?? {}),
      );
      expect(
        described?.parameters.map(({ name }) => name),
        path,
      ).toEqual(names);
    }
  });

  test("every problem code that a caller can meet is in it with an example", () => {
    const shown = new Set([...text.matchAll(/"code":"(\w+)"/g)].map(([, code]) => code));
    const elsewhere = new Set(["method_not_allowed"]);
    expect(PROBLEM_CODES.filter((code) => !shown.has(code) && !elsewhere.has(code))).toEqual([]);
  });

  test("every reference leads somewhere", () => {
    const whole: unknown = JSON.parse(text);
    for (const [, pointer = ""] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const found = pointer
        .split("/")
        .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], whole);
      expect(found, pointer).toBeDefined();
    }
  });
});

test("every body outside the documentation has an example, and JSON examples keep their schemas", () => {
  for (const { path, operation } of routes) {
    if (operation.tag === "Documentation") continue;
    for (const { contentType, schema, example } of operation.bodies) {
      expect(example, `${path} ${contentType}`).toBeDefined();
      if (schema instanceof z.ZodObject) schema.strict().parse(example);
    }
  }
});

test("a problem nobody names is not answered: what routes answer is what they describe", async () => {
  const asked: [string, string][] = [
    ["/v1/index", "/v1/index?variant=x"],
    ["/v1/index/{date}", "/v1/index/1999-01-01"],
    ["/v1/coins/{id}", "/v1/coins/none"],
    ["/v1/index/{date}/constituents", "/v1/index/x/constituents"],
    ["/v1/badge.svg", "/v1/badge.svg?theme=x"],
    ["/docs/errors/{code}", "/docs/errors/none"],
  ];
  for (const [path, address] of asked) {
    const { status } = await demo.app.request(address);
    expect(Object.keys(document.paths[path]?.["get"]?.responses ?? {}), address).toContain(String(status));
  }
});
