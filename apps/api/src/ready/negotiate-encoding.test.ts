import { expect, test } from "vitest";
import { negotiateEncoding } from "./negotiate-encoding.ts";

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["gzip;q=1.0, br;q=0.5", "gzip"],
  ["br;q=0, gzip;q=0", "identity"],
  ["*", "br"],
  ["br;q=0, *;q=0.1", "gzip"],
  ["identity, gzip;q=0.5", "identity"],
  ["GZIP", "gzip"],
  ["deflate", "identity"],
])("Accept-Encoding %j gets %s", (header, encoding) => {
  expect(negotiateEncoding(header)).toBe(encoding);
});
