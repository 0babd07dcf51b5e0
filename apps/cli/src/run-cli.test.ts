import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { COMMANDS } from "./commands.ts";
import { exampleCsv } from "./testing/example-market.ts";
import { runAltseason } from "./testing/run-altseason.ts";
import { createTemporaryFolder } from "./testing/temporary-folder.ts";

const folder = createTemporaryFolder();
const main = fileURLToPath(new URL("main.ts", import.meta.url));

afterAll(() => folder.remove());

const loaded = await Promise.all(
  Object.entries(COMMANDS).map(async ([name, loader]) => {
    const command = await loader.load();
    return "verbs" in command ? Object.keys(command.verbs).map((verb) => `${name} ${verb}`) : [name];
  }),
);
const names = loaded.flat();
const groups = [
  ...new Set(names.filter((name) => name.includes(" ")).map((name) => name.split(" ")[0] ?? "")),
];

describe("the command line, as a process", () => {
  test.each(["--help", "-h", "help"])("%s lists every command on standard output", async (word) => {
    const { status, stderr, stdout } = await runAltseason([word]);
    for (const name of Object.keys(COMMANDS)) expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
    expect([status, stderr]).toEqual([0, ""]);
  });

  test("without a command it says which there are on standard error: status 2", async () => {
    const { status, stderr, stdout } = await runAltseason([]);
    expect(stderr).toContain("usage: altseason COMMAND");
    expect([status, stdout]).toEqual([2, ""]);
  });

  test.each(["readings", "__proto__", "toString"])("there is no command %s: status 2", async (word) => {
    const { status, stderr, stdout } = await runAltseason([word]);
    expect(stderr).toMatch(new RegExp(`expected one of now, .*, got ${word}\n`));
    expect([status, stdout]).toEqual([2, ""]);
  });

  test.each(groups)(
    "%s --help lists its verbs, and an unknown verb is told which there are",
    async (group) => {
      const verbs = names
        .filter((name) => name.startsWith(`${group} `))
        .map((name) => name.split(" ")[1] ?? "");
      const help = await runAltseason([group, "--help"]);
      for (const verb of verbs) expect(help.stdout).toMatch(new RegExp(`^  ${verb} `, "m"));
      expect([help.status, help.stderr]).toEqual([0, ""]);
      for (const words of [[], ["constructor"], ["--json"]]) {
        const wrong = await runAltseason([group, ...words]);
        expect(wrong.stderr).toMatch(
          new RegExp(`^altseason ${group}: expected one of ${verbs.join(", ")}, got `),
        );
        expect([wrong.status, wrong.stdout]).toEqual([2, ""]);
      }
    },
  );

  test("--version tells the versions that decide a reading", async () => {
    const { status, stderr, stdout } = await runAltseason(["--version"]);
    expect(stdout).toMatch(/^altseason \d+\.\d+\.\d+ \(methodology \d\S+, exclusions \d\S+\)\n$/);
    expect([status, stderr]).toEqual([0, ""]);
  });

  test.each(names)("%s --help explains each option that its usage names", async (name) => {
    const { status, stderr, stdout } = await runAltseason([...name.split(" "), "--help"]);
    expect(stdout).toMatch(new RegExp(`^usage: altseason ${name} `));
    const [usage = ""] = stdout.split("\n");
    for (const [option] of usage.matchAll(/--[a-z-]+/g)) {
      expect(stdout).toMatch(new RegExp(`^  ${option}( \\S+)?  +\\S`, "m"));
    }
    expect([status, stderr]).toEqual([0, ""]);
  });

  test("a reader that has had enough ends it without a complaint", async () => {
    const file = folder.write("market.csv", exampleCsv());
    const child = spawn(process.execPath, [main, "exclusions", "--json"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.destroy();
    let complaint = "";
    child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString()));
    await once(child, "close");
    expect([child.exitCode, complaint]).toEqual([0, ""]);
    expect((await runAltseason(["history", "--data", file, "--variant", "top10-30d"])).status).toBe(0);
  });

  test("an environment that can't be used is told whole: status 1", async () => {
    const { status, stderr, stdout } = await runAltseason(["now"], {
      env: { ALTSEASON_API_URL: "ftp://x", DATABASE_URL: "mysql://y" },
    });
    expect(stderr).toMatch(/ALTSEASON_API_URL: expected .*\n {2}DATABASE_URL: expected /);
    expect([status, stdout]).toEqual([1, ""]);
  });
});
