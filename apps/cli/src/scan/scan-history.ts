import { spawn } from "node:child_process";
import { once } from "node:events";
import { CommandError } from "../command-error.ts";
import { scanBytes } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { runGit } from "./list-files.ts";

/** What a scan of history came to. */
export interface HistoryScan {
  readonly findings: readonly Finding[];
  readonly objects: number;
  /** Too large to be looked into. */
  readonly skipped: number;
}

const SCANNED = new Set(["blob", "commit", "tag"]);

/**
 * Scans every object of the repository that holds a path: all versions of all files, and messages, also of commits that no
 * branch reaches any more.
 * @throws {CommandError} where there is no repository
 */
export async function scanHistory(path: string, mostBytes: number): Promise<HistoryScan> {
  const named = runGit(path, ["rev-list", "--all", "--objects"]);
  if (named === null) throw new CommandError(`--history: expected a git repository, got ${path}`);
  const names = new Map(
    named
      .toString()
      .split("\n")
      .map((line): [string, string] => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]),
  );
  const git = spawn("git", ["-C", path, "cat-file", "--batch-all-objects", "--batch", "--unordered"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const exited = once(git, "exit");
  const findings: Finding[] = [];
  let objects = 0;
  let skipped = 0;
  for await (const { id, type, content } of readObjects(git.stdout, mostBytes)) {
    if (!SCANNED.has(type)) continue;
    objects += 1;
    if (content === null) skipped += 1;
    const name = type === "blob" ? (names.get(id) ?? "a file no commit has") : `the message of a ${type}`;
    findings.push(...((content === null ? null : scanBytes(content, `${id.slice(0, 12)} ${name}`)) ?? []));
  }
  await exited;
  if (git.exitCode !== 0) throw new CommandError(`--history: git could not read the objects of ${path}`);
  return { findings, objects, skipped };
}

interface GitObject {
  readonly id: string;
  readonly type: string;
  /** Null: larger than it may be. */
  readonly content: Buffer | null;
}

/** Cuts the output of `git cat-file --batch`: `id type size`, a line end, so many bytes, a line end. */
async function* readObjects(
  chunks: AsyncIterable<Buffer>,
  mostBytes: number,
): AsyncGenerator<GitObject, void, undefined> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  let header: { readonly id: string; readonly type: string; readonly size: number } | null = null;
  let toSkip = 0;
  for await (const chunk of chunks) {
    let rest = chunk;
    while (rest.length > 0) {
      if (toSkip > 0) {
        const cut = Math.min(toSkip, rest.length);
        toSkip -= cut;
        rest = rest.subarray(cut);
        continue;
      }
      const end =
        header === null ? rest.indexOf(0x0a) + 1 : Math.min(rest.length, header.size + 1 - heldBytes);
      const isWhole = header === null ? end > 0 : heldBytes + end === header.size + 1;
      const piece = rest.subarray(0, header === null && end === 0 ? rest.length : end);
      held.push(piece);
      heldBytes += piece.length;
      rest = rest.subarray(piece.length);
      if (!isWhole) continue;
      const bytes = Buffer.concat(held).subarray(0, -1);
      held = [];
      heldBytes = 0;
      if (header !== null) {
        yield { id: header.id, type: header.type, content: bytes };
        header = null;
        continue;
      }
      const [id = "", type = "", size = ""] = bytes.toString("latin1").split(" ");
      if (Number(size) <= mostBytes) header = { id, type, size: Number(size) };
      else {
        toSkip = Number(size) + 1;
        yield { id, type, content: null };
      }
    }
  }
}
