/** What a new package is made from. */
export interface NewPackage {
  /** Kebab-case, without the scope: `price-feed`. */
  readonly name: string;
  /** One sentence for package.json and the README. */
  readonly description: string;
}

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const MEANINGLESS = /^(utils?|helpers?|common|misc|lib|types|shared)$/;

/**
 * The files of a new package by path: one idea with its test, one public door, a README whose example runs as a test.
 * @throws {RangeError} when the name is not kebab-case or says nothing, or the description is no sentence
 */
export function packageFiles({ name, description }: NewPackage): ReadonlyMap<string, string> {
  if (!NAME.test(name) || MEANINGLESS.test(name)) {
    throw new RangeError(
      `name: expected a kebab-case name that says what it holds, got ${JSON.stringify(name)}`,
    );
  }
  if (!/^\S.*\.$/.test(description)) {
    throw new RangeError(
      `description: expected one sentence with a full stop, got ${JSON.stringify(description)}`,
    );
  }
  const verb = `describe${name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
  const file = verb.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return new Map([
    ["package.json", json(manifest(name, description))],
    [
      "tsconfig.json",
      json({
        extends: "@altseason/tsconfig/base.json",
        include: ["src"],
        compilerOptions: { types: ["node"] },
      }),
    ],
    ["turbo.json", json({ $schema: "https://turborepo.com/schema.json", extends: ["//"], tags: [name] })],
    ["README.md", readme(name, description, verb)],
    ["src/index.ts", `export { ${verb} } from "./${file}.ts";\n`],
    [
      `src/${file}.ts`,
      `/** What this package is for. */\nexport function ${verb}(): string {\n  return ${JSON.stringify(description)};\n}\n`,
    ],
    [
      `src/${file}.test.ts`,
      `import { expect, test } from "vitest";\nimport { ${verb} } from "./${file}.ts";\n\ntest("it says what it is for", () => {\n  expect(${verb}()).toMatch(/\\.$/);\n});\n`,
    ],
  ]);
}

function manifest(name: string, description: string): object {
  return {
    name: `@altseason/${name}`,
    version: "0.0.0",
    private: true,
    description,
    license: "MIT",
    type: "module",
    exports: { ".": "./src/index.ts" },
    scripts: { types: "tsc -p tsconfig.json" },
    devDependencies: {
      "@altseason/tsconfig": "workspace:*",
      "@types/node": "catalog:",
      vitest: "catalog:",
    },
  };
}

function readme(name: string, description: string, verb: string): string {
  return [
    `# @altseason/${name}`,
    "",
    description,
    "",
    "```ts",
    `import { ${verb} } from "@altseason/${name}";`,
    "",
    `console.log(${verb}());`,
    "```",
    "",
    "```text",
    description,
    "```",
    "",
    "## Invariants",
    "",
    "## What it will not do",
    "",
  ].join("\n");
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
