import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { z } from "zod";

const ownerSchema = z.object({
  pid: z.int().positive(),
  host: z.string(),
  startedAt: z.iso.datetime(),
  /** What no later process with the same id has; null where the system doesn't tell. */
  startMark: z.string().nullable(),
  token: z.string(),
});

/** Who holds a lock. */
export type LockOwner = z.infer<typeof ownerSchema>;

/** This process as an owner; `token` tells one of its locks from the next. */
export function describeOwner(): LockOwner {
  return {
    pid: process.pid,
    host: hostname(),
    startedAt: new Date(performance.timeOrigin).toISOString(),
    startMark: readStartMark(process.pid),
    token: randomUUID(),
  };
}

/** The owner that a lock file names; null when there is no such file or it names none. */
export function readOwner(file: string): LockOwner | null {
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

/**
 * Whether the very process that took the lock still runs. Process ids return (in a container every start has the same),
 * so the start must be the same too. An owner on another host counts as alive: nothing here can tell.
 */
export function isOwnerAlive({ pid, host, startMark }: LockOwner): boolean {
  if (host !== hostname()) return true;
  if (!isProcessAlive(pid)) return false;
  const present = readStartMark(pid);
  return startMark === null || present === null || startMark === present;
}

function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && "code" in cause && cause.code === "EPERM";
  }
}

/** Boot and clock ticks of a process's start, as Linux shows them: `man 5 proc`, field 22 of stat. */
function readStartMark(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const afterName = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot}:${afterName[19]}`;
  } catch {
    return null;
  }
}
