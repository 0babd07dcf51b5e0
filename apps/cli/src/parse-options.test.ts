import { expect, test } from "vitest";
import { parseOptions } from "./parse-options.ts";
import { UsageError } from "./usage-error.ts";

const KINDS = { data: "texts", "day-offset": "text", limit: "text", json: "flag" } as const;

test("a list gathers each mention, and further words are positionals", () => {
  const options = parseOptions(["--data", "a", "b", "--data=c", "--json"], KINDS);
  expect(options.texts("data")).toEqual(["a", "c"]);
  expect(options.positionals).toEqual(["b"]);
  expect([options.flag("json"), options.text("limit")]).toEqual([true, undefined]);
});

test("a negative number is a value, not an option", () => {
  expect(parseOptions(["--day-offset", "-1"], KINDS).text("day-offset")).toBe("-1");
});

test("a `--` that a package manager passes on is dropped", () => {
  expect(parseOptions(["--", "--json"], KINDS).flag("json")).toBe(true);
});

test.each(["0", "-1", "1.5", "1e3", "", " 5", "9999999999"])("--limit %j is no count from 1", (text) => {
  const options = parseOptions([`--limit=${text}`], KINDS);
  expect(() => options.count("limit", 1)).toThrow(UsageError);
});

test("an unknown option is told with those there are", () => {
  expect(() => parseOptions(["--jsn"], KINDS)).toThrow(
    "expected one of --data, --day-offset, --limit, --json, got --jsn",
  );
});
