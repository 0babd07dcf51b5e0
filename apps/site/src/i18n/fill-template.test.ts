import { expect, test } from "vitest";
import { fillTemplate } from "./fill-template.ts";

test("names are filled, unknown ones stay", () => {
  expect(fillTemplate("{count} of {total}, {else}", { count: "3", total: "4" })).toBe("3 of 4, {else}");
});
