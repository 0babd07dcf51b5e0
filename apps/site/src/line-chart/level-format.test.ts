import { expect, test } from "vitest";
import { createLevelFormat } from "./level-format.ts";

test("round values have no digits that say nothing", () => {
  expect([0, 0.25, 1].map(createLevelFormat("share", "en"))).toEqual(["0%", "25%", "100%"]);
  expect([1e12, 2.5e9, 100].map(createLevelFormat("usd", "en"))).toEqual(["$1T", "$2.5B", "$100"]);
  expect([-0.5, 0.5].map(createLevelFormat("percent", "en"))).toEqual(["−50%", "+50%"]);
  expect([-0.5, 0, 1.2].map(createLevelFormat("points", "en"))).toEqual(["−50", "0", "+120"]);
  expect([0.02, 0.00002].map(createLevelFormat("bitcoin", "en"))).toEqual(["0.02 BTC", "2,000 sat"]);
});

test("they follow the language", () => {
  expect(createLevelFormat("share", "de")(0.25)).toBe("25\u00a0%");
});
