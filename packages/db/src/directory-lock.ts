import { existsSync, linkSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { DatabaseError } from "./database-error.ts";
import { describeOwner, isOwnerAlive, readOwner } from "./lock-owner.ts";
import type { LockOwner } from "./lock-owner.ts";

/** Holds a directory for this process until it is released. */
export interface DirectoryLock {
  release(): void;
}

const ATTEMPTS = 100;
const PAUSE_MS = 20;

/**
 * Locks a data directory by a file beside it, because PGlite itself takes no lock and two processes on one directory lose
 * each other's writes. A lock whose process is dead is taken over, by exactly one of those who try.
 * @throws {DatabaseError} `directory_in_use`, naming the process that holds it
 */
export function lockDirectory(directory: string): DirectoryLock {
  const owner = describeOwner();
  const file = `${canonicalPath(directory)}.lock`;
  const own = `${file}.${owner.token}`;
  writeFileSync(own, JSON.stringify(owner));
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (tryLink(own, file)) return { release: () => releaseOwn(file, owner) };
      const holder = readOwner(file);
      if (holder !== null && isOwnerAlive(holder)) throw inUse(directory, file, holder);
      if (!removeDead(own, file)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
    throw new DatabaseError(
      "directory_in_use",
      `${directory}: expected to be alone, but others keep taking the lock ${file}`,
    );
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Removes a dead owner's lock. Only whoever holds `.takeover` may, and looks again first: else one who saw the dead owner
 * a moment ago would remove the lock of the one who has just taken over.
 */
function removeDead(own: string, file: string): boolean {
  const takeover = `${file}.takeover`;
  if (!tryLink(own, takeover)) {
    const other = readOwner(takeover);
    if (other !== null && !isOwnerAlive(other)) rmSync(takeover, { force: true });
    return false;
  }
  try {
    const holder = readOwner(file);
    if (holder === null || !isOwnerAlive(holder)) rmSync(file, { force: true });
    return true;
  } finally {
    rmSync(takeover, { force: true });
  }
}

/** A hard link either appears whole or not at all, and never over another. */
function tryLink(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") return false;
    throw cause;
  }
}

function inUse(directory: string, file: string, { pid, host, startedAt }: LockOwner): DatabaseError {
  const where = host === hostname() ? "" : ` on ${host}`;
  const advice = where === "" ? "" : `; if that host is gone, remove ${file}`;
  return new DatabaseError(
    "directory_in_use",
    `${directory} is open in process ${pid}${where} (started ${startedAt})${advice}`,
  );
}

/** One path for one directory, however it is written or linked to. */
function canonicalPath(directory: string): string {
  const path = resolve(directory);
  return existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
}

function releaseOwn(file: string, { token }: LockOwner): void {
  if (readOwner(file)?.token === token) rmSync(file, { force: true });
}
