import { expect, test } from "vitest";
import { findHouseFaults } from "./find-house-faults.ts";

const find = (files: Readonly<Record<string, string>>): readonly string[] =>
  findHouseFaults(Object.keys(files), (path) => files[path] ?? "");

test("a tidy file has no fault", () => {
  expect(find({ "packages/core/src/season.ts": "export const a = 1;\n", "README.md": "types/" })).toEqual([]);
});

test.each([
  "packages/a/src/utils.ts",
  "packages/a/src/helpers/x.ts",
  "apps/b/src/types.ts",
  "apps/b/lib/x.ts",
])("%s is named after nothing", (path) => {
  expect(find({ [path]: "" })).toEqual([`${path}: name it after what it holds`]);
});

test("long files, unfinished marks, stubs and other spellings are found", () => {
  const mark = ["TO", "DO"].join("");
  const faults = find({
    "a/long.ts": "x\n".repeat(301),
    "a/unfinished.ts": `// ${mark}: later\n`,
    "a/stub.ts": "export {};\n",
    "a/camelCase.ts": "",
  });
  expect(faults.map((fault) => fault.split(":")[0])).toEqual([
    "a/long.ts",
    "a/unfinished.ts",
    "a/stub.ts",
    "a/camelCase.ts",
  ]);
});
