import { execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const PUBLISHED = "http://localhost:8787";
const folder = mkdtempSync(join(tmpdir(), "altseason-five-minutes-"));
const home = join(folder, "home");
const dataDir = join(folder, "data");
let api: ChildProcess;
let url: string;

/** The section's steps as they are typed, by the number that each begins with. */
function readSteps(): ReadonlyMap<string, string> {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const section = readme.slice(readme.indexOf("\n## Keys in five minutes\n"));
  const block = /```sh\n([\s\S]*?)```/.exec(section)?.[1] ?? "";
  return new Map(
    block
      .split(/^(?=# \d\. )/m)
      .map((step): [string, string] => [/^# (\d)\. /.exec(step)?.[1] ?? "none", step]),
  );
}

const steps = readSteps();
const hasCurl = has("curl", "--version");

function has(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Stands in for pnpm, whose store is in the real home: runs what the root's script says, and what `exec` is given. */
function writePnpm(): string {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const lines = [
    "#!/bin/sh",
    'if [ "$1 $2" = "--silent altseason" ]; then',
    `  shift 2 && cd ${root} && exec ${scripts.altseason} "$@"`,
    'elif [ "$1 $2 $3 $4" = "--silent --filter @altseason/cli exec" ]; then',
    `  shift 4 && cd ${root}apps/cli && exec "$@"`,
    "fi",
    'echo "pnpm: expected a call of the README, got $*" >&2',
    "exit 64",
  ];
  writeFileSync(join(bin, "pnpm"), `${lines.join("\n")}\n`, { mode: 0o755 });
  return bin;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Types a step into a shell; only the address is another one. */
async function type(
  step: string,
): Promise<{ readonly status: unknown; readonly stdout: string; readonly stderr: string }> {
  const typed = (steps.get(step) ?? "exit 65").replaceAll(PUBLISHED, url);
  const child = spawn("sh", ["-e", "-c", typed], {
    cwd: root,
    env: {
      PATH: `${join(folder, "bin")}:${dirname(process.execPath)}:${process.env["PATH"] ?? ""}`,
      HOME: home,
      DATA_DIR: dataDir,
      ALTSEASON_API_URL: url,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  return { status, stdout, stderr };
}

beforeAll(async () => {
  mkdirSync(home);
  writePnpm();
  const port = await freePort();
  url = `http://localhost:${port}`;
  const started = Promise.withResolvers<void>();
  const server = spawn(process.execPath, [`${root}apps/api/src/server.ts`], {
    cwd: folder,
    env: {
      PATH: "/usr/bin:/bin",
      PORT: String(port),
      DATA_DIR: dataDir,
      MARKET_DATA_PROVIDER: "demo",
      SHUTDOWN_DELAY_MS: "0",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  api = server;
  server.once("exit", () => started.reject(new Error("API: expected it to start, got its end")));
  createInterface({ input: server.stdout }).on("line", (line) => {
    if (line.includes('"event":"started"')) started.resolve();
  });
  await started.promise;
}, 60_000);

afterAll(async () => {
  api.kill("SIGTERM");
  await once(api, "exit");
  rmSync(folder, { recursive: true });
}, 30_000);

describe.skipIf(!hasCurl)(`README, keys in five minutes${hasCurl ? "" : " (skipped: no curl here)"}`, () => {
  test("has seven steps and nothing before them", () => {
    expect([...steps.keys()]).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
  });

  test("1: the first client and its owner's key", async () => {
    const { status, stdout, stderr } = await type("1");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^client +client_\S+ {2}Example Capital$/m);
    expect(stdout).toMatch(/^scopes .*keys:admin/m);
  });

  test("2: a bot's key, whose private half stays", async () => {
    const { status, stdout, stderr } = await type("2");
    expect([status, stderr]).toEqual([0, ""]);
    const file = /^private +(\S+)$/m.exec(stdout)?.[1] ?? "";
    expect(readFileSync(file, "utf8")).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    expect(file.startsWith(`${home}/.config/altseason/keys/bot-`)).toBe(true);
  });

  test("3: a signed call is answered, and the same bytes again are refused", async () => {
    const { status, stdout } = await type("3");
    expect(status).toBe(0);
    expect(stdout).toMatch(/"name":"bot".*"version":1.*"code":"nonce_replayed"/s);
    expect(stdout.match(/nonce_replayed/g)?.length).toBe(2);
  });

  test("4: both versions work", async () => {
    const { status, stdout, stderr } = await type("4");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/ 1 +\S+ +retiring .*\n +2 +\S+ +active /);
  });

  test("5: the SDK signs by the new one", async () => {
    const { status, stdout, stderr } = await type("5");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^bot asks by version 2: \d+\n$/);
  });

  test("6: once the old version is quiet the rotation is finished", async () => {
    const { status, stdout, stderr } = await type("6");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/quiet: the old version is quiet .* safe to finish\n/);
    expect(stdout).toMatch(/ 1 +\S+ +retired .*\n +2 +\S+ +active /);
  }, 30_000);

  test("7: the trail verifies, and its head is saved", async () => {
    const { status, stdout } = await type("7");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^intact: 6 entries, the last 6 [0-9a-f]{64}\n/);
    expect(existsSync(join(home, "altseason-heads.json"))).toBe(true);
    const again = await type("7");
    expect(again.stdout).toContain("anchored by a saved head through entry 6\n");
  });
});
