import { Hono } from "hono";
import { expect, test } from "vitest";
import { createStaticFirstRouter } from "./static-first-router.ts";

const app = new Hono({ router: createStaticFirstRouter() });
app.get("/days/:day", (context) => context.text(`day ${context.req.param("day")}`));
app.get("/days/history", (context) => context.text("history"));
app.post("/days/history", (context) => context.text("posted"));

test("a fixed address goes before a pattern, in whatever order they were added", async () => {
  expect(await (await app.request("/days/history")).text()).toBe("history");
  expect(await (await app.request("/days/7")).text()).toBe("day 7");
});

test("methods don't mix, and what nobody added is not found", async () => {
  expect(await (await app.request("/days/history", { method: "POST" })).text()).toBe("posted");
  expect((await app.request("/days/7", { method: "POST" })).status).toBe(404);
  expect((await app.request("/days")).status).toBe(404);
});
