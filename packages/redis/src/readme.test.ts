import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { findTestRedis } from "./testing/redis.ts";

const redis = await findTestRedis();
const folder = fileURLToPath(new URL("..", import.meta.url));

test.skipIf(!redis.isPresent)(`the README's example prints what it says${redis.note}`, () => {
  const readme = readFileSync(`${folder}README.md`, "utf8");
  const [, code = "", output = ""] = /```ts\n([\s\S]*?)```\s+```console\n([\s\S]*?)```/.exec(readme) ?? [];
  expect(code).toContain("openRedis(");
  const file = `${folder}.example-${process.pid}.ts`;
  writeFileSync(file, code);
  try {
    const env = { ...process.env, REDIS_URL: redis.url };
    expect(execFileSync(process.execPath, [file], { encoding: "utf8", cwd: folder, env })).toBe(output);
  } finally {
    rmSync(file);
  }
});
