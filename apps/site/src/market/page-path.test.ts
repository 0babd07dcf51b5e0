import { expect, test } from "vitest";
import { pagePath } from "./page-path.ts";

test("the default variant with the default range is the home page", () => {
  expect(pagePath({ variant: "top100-90d", range: "1y" }, "top100-90d")).toBe("/");
});

test("what differs from the default is named", () => {
  expect(pagePath({ variant: "top50-30d", range: "1y" }, "top100-90d")).toBe("/v/top50-30d");
  expect(pagePath({ variant: "top100-90d", range: "all" }, "top100-90d")).toBe("/v/top100-90d/all");
});
