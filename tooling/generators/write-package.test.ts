import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writePackage } from "./write-package.ts";

const house = fileURLToPath(new URL("../../", import.meta.url));
const description = "Feeds of prices.";
let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "altseason-generator-"));
  mkdirSync(join(root, "packages"));
  cpSync(`${house}turbo.json`, join(root, "turbo.json"));
});
afterEach(() => rmSync(root, { recursive: true }));

describe("a new package", () => {
  test("has its files, and a tag that allows nothing of ours", () => {
    writePackage(root, { name: "price-feed", description });
    const files = readdirSync(join(root, "packages/price-feed"), { recursive: true }).map(String).toSorted();
    expect(files).toEqual([
      "README.md",
      "package.json",
      "src",
      "src/describe-price-feed.test.ts",
      "src/describe-price-feed.ts",
      "src/index.ts",
      "tsconfig.json",
      "turbo.json",
    ]);
    const { boundaries } = JSON.parse(readFileSync(join(root, "turbo.json"), "utf8"));
    const before = JSON.parse(readFileSync(`${house}turbo.json`, "utf8")).boundaries.tags;
    expect(boundaries.tags).toEqual({ ...before, "price-feed": { dependencies: { allow: ["config"] } } });
  });

  test("satisfies the compiler, the linter and its own test", () => {
    writePackage(root, { name: "price-feed", description });
    symlinkSync(`${house}packages/core/node_modules`, join(root, "packages/price-feed/node_modules"));
    const inPackage = { cwd: join(root, "packages/price-feed"), encoding: "utf8" } as const;
    const run = (tool: string, ...args: readonly string[]): string =>
      execFileSync(`${house}node_modules/.bin/${tool}`, args, inPackage);
    expect(run("tsc", "-p", "tsconfig.json")).toBe("");
    expect(run("oxlint", "--config", `${house}.oxlintrc.json`, "--deny-warnings", "src")).toContain(
      "0 errors",
    );
    expect(run("vitest", "run", "--root", ".")).toContain("1 passed");
  });

  test("never takes the place of another", () => {
    writePackage(root, { name: "price-feed", description });
    expect(() => writePackage(root, { name: "price-feed", description })).toThrow(/which exists/);
  });

  test.each(["Utils", "utils", "../core", "a b", "", "price_feed"])("is not named %j", (name) => {
    expect(() => writePackage(root, { name, description })).toThrow(/^name: expected/);
    expect(readdirSync(join(root, "packages"))).toEqual([]);
  });

  test("needs a sentence that says what it is for", () => {
    expect(() => writePackage(root, { name: "price-feed", description: "" })).toThrow(
      /^description: expected/,
    );
  });
});
