import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ENV_NAMES, EnvError, readEnv } from "./env.ts";

test("nothing set means a local API and no revalidation on demand", () => {
  expect(readEnv({ ALTSEASON_API_URL: " " })).toEqual({
    apiUrl: "http://127.0.0.1:8787",
    publicApiOrigin: "http://127.0.0.1:8787",
    siteOrigin: "http://localhost:3000",
    revalidateToken: null,
  });
});

test("people may reach the API at another address than the site does", () => {
  const env = readEnv({
    ALTSEASON_API_URL: "http://api:8787/",
    PUBLIC_API_ORIGIN: "https://api.example.com/",
  });
  expect([env.apiUrl, env.publicApiOrigin]).toEqual(["http://api:8787", "https://api.example.com"]);
});

test("every variable that can't be used is named", () => {
  const read = (): unknown => readEnv({ ALTSEASON_API_URL: "api", REVALIDATE_TOKEN: "short" });
  expect(read).toThrow(EnvError);
  expect(read).toThrow(/ALTSEASON_API_URL: .*\n.*REVALIDATE_TOKEN: /);
});

test(".env.example names every variable of the site", () => {
  const example = readFileSync(new URL("../../../.env.example", import.meta.url), "utf8");
  for (const name of [...ENV_NAMES, "SITE_PORT"]) expect(example).toMatch(new RegExp(`^(# )?${name}=`, "m"));
});
