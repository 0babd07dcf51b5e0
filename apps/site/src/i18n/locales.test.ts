import { expect, test } from "vitest";
import { isLocale, localePath } from "./locales.ts";

test("addresses of the first language have no prefix", () => {
  expect(["/", "/seasons"].map((path) => localePath(path, "en"))).toEqual(["/", "/seasons"]);
  expect(["/", "/seasons"].map((path) => localePath(path, "de"))).toEqual(["/de", "/de/seasons"]);
});

test("only languages of the site are languages", () => {
  expect(["en", "de", "fr", "EN", ""].filter(isLocale)).toEqual(["en", "de"]);
});
