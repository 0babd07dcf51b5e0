import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { TOKEN_PATTERN, createSecret, createVersionId, formatToken } from "@altseason/auth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runAltseason } from "../testing/run-altseason.ts";
import type { AltseasonRun } from "../testing/run-altseason.ts";
import { createTemporaryFolder } from "../testing/temporary-folder.ts";

const folder = createTemporaryFolder();
const loose = createTemporaryFolder();
const token = (environment: "live" | "test" | "dev" = "live"): string =>
  formatToken({ environment, versionId: createVersionId(randomBytes), secret: createSecret(randomBytes) });
const tokens = Array.from({ length: 8 }, () => token());
const [inFile, deleted, inMessage, ignored, inBinary, dangling, untracked, amended] = tokens;
const noise = `alts_live_${"a".repeat(16)}_${"b".repeat(49)}`;

const git = (...args: readonly string[]): string =>
  execFileSync(
    "git",
    [
      "-C",
      folder.path,
      "-c",
      "user.name=t",
      "-c",
      "user.email=t@example.com",
      "-c",
      "commit.gpgsign=false",
      ...args,
    ],
    { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
const scan = (...args: readonly string[]): Promise<AltseasonRun> =>
  runAltseason(["scan", ...args], { env: { PATH: process.env["PATH"] ?? "" } });

beforeAll(() => {
  git("init", "-q");
  folder.write(".gitignore", "ignored.env\n");
  folder.write("src/config.ts", `// ${noise}\nconst key =\n  "${inFile}";\n`);
  folder.write("old.env", `TOKEN=${deleted}\n`);
  folder.write("image.bin", Buffer.concat([Buffer.from([0]), Buffer.from(inBinary ?? "")]));
  git("add", ".");
  git("commit", "-qm", `first\n\n${inMessage}`);
  git("rm", "-q", "old.env");
  git("commit", "-qm", "second");
  folder.write("src/more.ts", `${amended}`);
  git("add", ".");
  git("commit", "-qm", "third");
  git("reset", "-q", "--hard", "HEAD~1");
  execFileSync("git", ["-C", folder.path, "hash-object", "-w", "--stdin"], { input: `x ${dangling}` });
  folder.write("ignored.env", `${ignored}`);
  folder.write("new.txt", `${untracked}`);
  loose.write("deep/er/note.txt", `see ${token("test")} and ${token("dev")}`);
});

afterAll(() => {
  folder.remove();
  loose.remove();
});

describe("scan, as a process", () => {
  test("finds tokens in files by place, shows twelve characters, and ends with 1", async () => {
    const { status, stderr, stdout } = await scan(folder.path);
    expect(stdout.trimEnd().split("\n").toSorted()).toEqual([
      `${join(folder.path, "new.txt")}:1:1 ${untracked?.slice(0, 12)}…`,
      `${join(folder.path, "src/config.ts")}:3:4 ${inFile?.slice(0, 12)}…`,
    ]);
    expect(stderr).toMatch(/^2 found in \d files; 1 skipped as binary/);
    expect(status).toBe(1);
  });

  test("--all heeds no .gitignore; a single file is scanned whatever it is", async () => {
    expect((await scan(folder.path, "--all")).stdout).toContain("ignored.env:1:1 ");
    expect((await scan(join(folder.path, "ignored.env"))).status).toBe(1);
  });

  test("--history finds what was deleted, amended away, said in a message, or never committed", async () => {
    const { status, stdout } = await scan(folder.path, "--history", "--json");
    const told: { findings: { place: string; token: string }[]; objects: number } = JSON.parse(stdout);
    const places = (secret: string | undefined): readonly string[] =>
      told.findings
        .filter((finding) => finding.token === `${secret?.slice(0, 12)}…`)
        .map(({ place }) => place);
    expect(places(deleted).some((place) => place.endsWith(" old.env"))).toBe(true);
    expect(places(inMessage).some((place) => place.endsWith(" the message of a commit"))).toBe(true);
    expect(places(amended).some((place) => place.endsWith(" a file no commit has"))).toBe(true);
    expect(places(dangling)).toHaveLength(1);
    expect(places(inFile).length).toBeGreaterThanOrEqual(2);
    expect(status).toBe(1);
  });

  test("no output holds more of a token than its first twelve characters", async () => {
    const runs = await Promise.all([scan(folder.path, "--history"), scan(folder.path, "--all", "--json")]);
    for (const { stdout, stderr } of runs) {
      for (const secret of tokens) expect(stdout + stderr).not.toContain(secret.slice(0, 13));
    }
  });

  test("outside a repository every file is scanned, and --history is refused", async () => {
    const { status, stdout } = await scan(loose.path);
    expect(stdout.match(/alts_(test|dev)_/g)).toHaveLength(2);
    expect(status).toBe(1);
    const refused = await scan(loose.path, "--history");
    expect(refused.stderr).toContain("expected a git repository");
  });

  test("a clean place ends with 0, a missing one with 1, none with 2", async () => {
    rmSync(join(loose.path, "deep"), { recursive: true });
    loose.write("clean.txt", noise);
    expect(await scan(loose.path)).toMatchObject({ status: 0, stdout: "" });
    expect((await scan(join(loose.path, "gone"))).status).toBe(1);
    expect((await scan()).status).toBe(2);
  });
});

describe("the rule files for secret scanners", () => {
  const read = (name: string): string =>
    readFileSync(fileURLToPath(new URL(`../../../../docs/secret-scanning/${name}`, import.meta.url)), "utf8");
  const gitleaks = /^regex = '''(.*)'''$/m.exec(read("gitleaks.toml"))?.[1] ?? "";

  test.each([
    ["pattern.txt", read("pattern.txt").trimEnd()],
    ["gitleaks.toml", gitleaks],
  ])("%s has the pattern of the package, which finds every token", (_, pattern) => {
    expect(pattern).toBe(TOKEN_PATTERN);
    for (const environment of ["live", "test", "dev"] as const) {
      const own = token(environment);
      expect(new RegExp(pattern).exec(`x="${own}";`)?.[0]).toBe(own);
    }
  });

  test("the keywords of the gitleaks rule stand in every token", () => {
    const keywords: string[] = JSON.parse(/^keywords = (\[.*\])$/m.exec(read("gitleaks.toml"))?.[1] ?? "[]");
    for (const environment of ["live", "test", "dev"] as const) {
      expect(keywords.some((keyword) => token(environment).includes(keyword))).toBe(true);
    }
  });
});
