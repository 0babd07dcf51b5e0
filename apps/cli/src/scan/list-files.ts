import { execFileSync } from "node:child_process";
import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

const MOST_OUTPUT_BYTES = 1 << 30;

/** Files under a path: those that git knows or would add, or simply all (but `.git`) outside a repository and when asked. */
export function listFiles(path: string, isAll: boolean): readonly string[] {
  if (!lstatSync(path).isDirectory()) return [path];
  const listed = isAll ? null : listByGit(path);
  if (listed === null) return walk(path);
  return listed.map((name) => join(path, name)).filter(isFile);
}

/** Runs git in a folder; null where there is no git or no repository. */
export function runGit(path: string, args: readonly string[]): Buffer | null {
  try {
    return execFileSync("git", ["-C", path, ...args], {
      maxBuffer: MOST_OUTPUT_BYTES,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return null;
  }
}

function listByGit(path: string): readonly string[] | null {
  const output = runGit(path, ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  return output === null
    ? null
    : output
        .toString()
        .split("\0")
        .filter((name) => name !== "");
}

function walk(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === ".git" ? [] : walk(path);
    return entry.isFile() ? [path] : [];
  });
}

/** Symbolic links lead out, or to what is scanned anyway; what is listed may be gone from the work tree. */
function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
