import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folders = ["packages", "apps"].flatMap((kind) =>
  readdirSync(root + kind).map((name) => `${kind}/${name}`),
);

/** Each ```ts block that a ```text block follows: a program and what it prints. */
function findExamples(readme: string): readonly { readonly code: string; readonly output: string }[] {
  return [...readme.matchAll(/```ts\n([\s\S]*?)```\s+```text\n([\s\S]*?)```/g)].map(([, code, output]) => ({
    code: code ?? "",
    output: output ?? "",
  }));
}

function readReadme(folder: string): string {
  try {
    return readFileSync(`${root}${folder}/README.md`, "utf8");
  } catch {
    return "";
  }
}

const examples = folders.flatMap((folder) =>
  findExamples(readReadme(folder)).map((example, index) => ({ folder, index, ...example })),
);

describe("examples in READMEs", () => {
  test("there are some", () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  test.each(examples)("$folder, example $index, prints what it says", ({ folder, index, code, output }) => {
    const file = `${root}${folder}/.example-${index}-${process.pid}.ts`;
    writeFileSync(file, code);
    try {
      expect(execFileSync(process.execPath, [file], { encoding: "utf8", cwd: root + folder })).toBe(output);
    } finally {
      rmSync(file);
    }
  });
});
