import { expect, test } from "vitest";
import { findBootstrapToken } from "./find-bootstrap-token.ts";

test.each([
  [`{"event":"bootstrap","bootstrapToken":"altsboot_x"}`, "altsboot_x"],
  [`{"event":"bootstrap"}`, null],
  [`{"event":"listening","bootstrapToken":"altsboot_x"}`, null],
  [`"bootstrap" {`, null],
])("in %s it is %s", (line, token) => {
  expect(findBootstrapToken(line)).toBe(token);
});
