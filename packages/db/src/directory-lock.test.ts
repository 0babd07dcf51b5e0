import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { lockDirectory } from "./directory-lock.ts";
import { startChild } from "./testing/child-process.ts";

const HOLDER = new URL("./testing/hold-directory.ts", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "altseason-lock-"));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const nextDirectory = (): string => join(folder, `data-${(count += 1)}`);

/** The id of a process that has ended. */
async function findDeadPid(): Promise<number> {
  const child = startChild(HOLDER, [nextDirectory()]);
  await child.nextLine();
  await child.end();
  return child.pid;
}

const ownerText = (owner: object): string =>
  JSON.stringify({
    host: hostname(),
    startedAt: "2026-01-01T00:00:00.000Z",
    startMark: null,
    token: "t",
    ...owner,
  });

describe("lockDirectory", () => {
  test("a second opener in the same process is refused until the first releases", () => {
    const directory = nextDirectory();
    const lock = lockDirectory(directory);
    expect(() => lockDirectory(directory)).toThrow(`${directory} is open in process ${process.pid}`);
    lock.release();
    lockDirectory(directory).release();
    expect(existsSync(`${directory}.lock`)).toBe(false);
  });

  test("a process that lives is named in the refusal; once it is killed its lock is taken over", async () => {
    const directory = nextDirectory();
    const child = startChild(HOLDER, [directory]);
    expect(await child.nextLine()).toBe("held");
    expect(() => lockDirectory(directory)).toThrow(`${directory} is open in process ${child.pid}`);
    await child.kill();
    expect(existsSync(`${directory}.lock`)).toBe(true);
    lockDirectory(directory).release();
  });

  test("a process that ends in order leaves no lock", async () => {
    const directory = nextDirectory();
    const child = startChild(HOLDER, [directory]);
    await child.nextLine();
    await child.end();
    expect(existsSync(`${directory}.lock`)).toBe(false);
  });

  test.runIf(process.platform === "linux")(
    "a process id that was given to another process since is a dead owner, as in a container that starts again",
    () => {
      const directory = nextDirectory();
      writeFileSync(`${directory}.lock`, ownerText({ pid: process.pid, startMark: "an earlier boot:1" }));
      const lock = lockDirectory(directory);
      expect(readFileSync(`${directory}.lock`, "utf8")).not.toContain("an earlier boot");
      lock.release();
    },
  );

  test("an owner on another host can't be looked at from here: refused, naming host and file", () => {
    const directory = nextDirectory();
    writeFileSync(`${directory}.lock`, ownerText({ pid: process.pid, host: "elsewhere" }));
    expect(() => lockDirectory(directory)).toThrow(/is open in process \d+ on elsewhere .*\.lock/);
  });

  test.each(["", "{", "null", '{"pid":-1}'])("a lock that says %j has no owner", (text) => {
    const directory = nextDirectory();
    writeFileSync(`${directory}.lock`, text);
    const lock = lockDirectory(directory);
    expect(readFileSync(`${directory}.lock`, "utf8")).toContain(`"pid":${process.pid},`);
    lock.release();
  });

  test("releasing leaves a lock alone that belongs to another by now", () => {
    const directory = nextDirectory();
    const lock = lockDirectory(directory);
    const other = ownerText({ pid: process.pid, token: "another" });
    writeFileSync(`${directory}.lock`, other);
    lock.release();
    expect(readFileSync(`${directory}.lock`, "utf8")).toBe(other);
  });

  test("a link to a directory is that directory", () => {
    const directory = mkdtempSync(join(folder, "real-"));
    const alias = nextDirectory();
    symlinkSync(directory, alias);
    const lock = lockDirectory(directory);
    expect(() => lockDirectory(alias)).toThrow("is open in process");
    lock.release();
  });

  test("of six processes that find a dead owner's lock at the same moment exactly one gets it", async () => {
    const deadPid = await findDeadPid();
    for (let round = 0; round < 4; round += 1) {
      const directory = nextDirectory();
      writeFileSync(`${directory}.lock`, ownerText({ pid: deadPid }));
      const atMs = String(Date.now() + 1_200);
      const children = Array.from({ length: 6 }, () => startChild(HOLDER, [directory, atMs]));
      const answers = await Promise.all(children.map((child) => child.nextLine()));
      await Promise.all(children.map((child) => child.end()));
      expect(answers.filter((answer) => answer === "held")).toEqual(["held"]);
      expect(readdirSync(folder).filter((name) => name.startsWith(`data-${count}.`))).toEqual([]);
    }
  });
});
