import { expect, test } from "vitest";
import { negotiateFormat } from "./negotiate-format.ts";

const both = ["json", "csv"] as const;

test.each([
  [undefined, "json"],
  ["*/*", "json"],
  ["text/csv", "csv"],
  ["text/csv; q=0.5, application/json", "json"],
  ["application/json;q=0.2, text/csv;q=0.9", "csv"],
  ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "json"],
  ["text/*", "csv"],
  ["text/csv;q=0, */*", "json"],
])("Accept %j gets %s", (accept, format) => {
  expect(negotiateFormat(accept, undefined, both)).toBe(format);
});

test("the query outranks the header", () => {
  expect(negotiateFormat("application/json", "csv", both)).toBe("csv");
});

test("a caller that takes nothing on offer is refused", () => {
  expect(() => negotiateFormat("application/xml", undefined, both)).toThrow("application/json or text/csv");
  expect(() => negotiateFormat("text/csv", undefined, ["json"])).toThrow("application/json");
});
