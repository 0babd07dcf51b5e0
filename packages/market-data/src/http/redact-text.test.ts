import { expect, test } from "vitest";
import { redactorOf } from "./redact-text.ts";

test("a secret is taken out wherever it stands", () => {
  expect(redactorOf("k-1")("k-1 and k-1, not k-2")).toBe("*** and ***, not k-2");
});

test("a secret that JSON escapes is taken out in either spelling", () => {
  const secret = String.raw`a"b\c`;
  expect(redactorOf(secret)(`${secret} ${JSON.stringify(secret)}`)).toBe('*** "***"');
});

test("without a secret a text stays as it is", () => {
  expect(redactorOf(undefined)("as it is")).toBe("as it is");
});
