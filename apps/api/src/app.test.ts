import { historySchema, indexNowSchema } from "@altseason/contract";
import { expect, test } from "vitest";
import { createDemoApp } from "./testing/demo-app.ts";

const { app } = await createDemoApp();

test("the index now keeps its contract", async () => {
  const response = await app.request("/v1/index");
  expect(response.status).toBe(200);
  expect(indexNowSchema.strict().parse(await response.json()).variant).toBe("top100-90d");
});

test("the history keeps its contract", async () => {
  const response = await app.request("/v1/index/history");
  expect(response.status).toBe(200);
  expect(historySchema.strict().parse(await response.json()).points.length).toBeGreaterThan(300);
});
