import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CommandError } from "./command-error.ts";
import { ENV_NAMES, readEnv } from "./env.ts";

test("nothing set is a working environment, and an empty variable counts as unset", () => {
  expect(readEnv({ DATABASE_URL: " ", MARKET_DATA_API_KEY: "" })).toEqual({ DATA_DIR: ".data" });
});

test("every variable that can't be used is named at once, and its value is not shown", () => {
  const read = (): unknown => readEnv({ DATABASE_URL: "mysql://me:secret@x", MARKET_DATA_BASE_URL: "x" });
  expect(read).toThrow(CommandError);
  expect(read).toThrow(/DATABASE_URL: .*\n {2}MARKET_DATA_BASE_URL: /);
  expect(read).not.toThrow(/secret/);
});

test(".env.example names every variable of the command line", () => {
  const example = readFileSync(new URL("../../../.env.example", import.meta.url), "utf8");
  for (const name of ENV_NAMES) expect(example).toMatch(new RegExp(`^(# )?${name}=`, "m"));
});
