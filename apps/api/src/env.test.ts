import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { expect, test } from "vitest";
import { ENV_NAMES, EnvError, readEnv } from "./env.ts";

const example = readFileSync(new URL("../../../.env.example", import.meta.url), "utf8");

test("an empty environment is a working one", () => {
  const env = readEnv({});
  expect(env.PORT).toBe(8787);
  expect(env.PUBLIC_ORIGIN).toBe("http://localhost:8787");
  expect(env.MARKET_DATA_PROVIDER).toBeUndefined();
});

test("a variable set to nothing counts as unset", () => {
  expect(readEnv({ PORT: "", REFRESH_TOKEN: " " }).PORT).toBe(8787);
});

test("every problem is named at once", () => {
  const bad = {
    PORT: "99999",
    PUBLIC_ORIGIN: "https://example.com/path",
    DATABASE_URL: "mysql://x",
    MARKET_DATA_PROVIDER: "bloomberg",
    REFRESH_CRON: "61 0 * * *",
    REFRESH_TOKEN: "short",
    TRUSTED_PROXIES: "10.0.0.0/33, nonsense",
    RATE_LIMIT_PER_MINUTE: "0",
  };
  let problems: readonly string[] = [];
  try {
    readEnv(bad);
  } catch (error) {
    if (error instanceof EnvError) problems = error.problems;
  }
  for (const name of Object.keys(bad)) {
    expect(problems.some((problem) => problem.startsWith(`${name}: `))).toBe(true);
  }
  expect(problems.filter((problem) => problem.startsWith("TRUSTED_PROXIES"))).toHaveLength(2);
});

test("trusted proxies are addresses and networks of both families", () => {
  const { TRUSTED_PROXIES } = readEnv({ TRUSTED_PROXIES: "10.0.0.0/8, 192.0.2.1, fd00::/8" });
  expect(TRUSTED_PROXIES.check("10.9.9.9")).toBe(true);
  expect(TRUSTED_PROXIES.check("192.0.2.2")).toBe(false);
  expect(TRUSTED_PROXIES.check("fd12::1", "ipv6")).toBe(true);
});

test(".env.example names every variable of the API, each with a value it accepts", () => {
  const lines = example.split("\n").map((line) => line.replace(/^# ?(?=[A-Z0-9_]+=)/, ""));
  const written = parseEnv(lines.filter((line) => /^[A-Z0-9_]+=/.test(line)).join("\n"));
  for (const name of ENV_NAMES) expect(written).toHaveProperty(name);
  expect(() => readEnv(written)).not.toThrow();
});

test(".env.example as it stands changes nothing but what it says", () => {
  const active = parseEnv(example);
  expect(readEnv(active)).toEqual(readEnv({}));
});
