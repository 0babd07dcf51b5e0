import { expect, test } from "vitest";
import { matchesEtag } from "./matches-etag.ts";

test.each([
  ['W/"a.b"', true],
  ['"a.b"', true],
  ['"x", W/"a.b"', true],
  ["*", true],
  ['"a"', false],
  ["a.b", false],
  [undefined, false],
])("If-None-Match %j", (header, expected) => {
  expect(matchesEtag(header, 'W/"a.b"')).toBe(expected);
});
