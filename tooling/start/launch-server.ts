import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** One of the servers that the launcher keeps. */
export interface LaunchedServer {
  readonly name: string;
  /** Its exit status, once it has ended; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Asks it to end, and kills it when it does not within `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

/** What to run, and where its lines go. */
export interface LaunchOptions {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly onLine: (line: string) => void;
}

const END_WITH_PARENT = fileURLToPath(new URL("end-with-parent.ts", import.meta.url));

/**
 * Starts a Node program in a process group of its own, so that a terminal's Ctrl-C reaches the launcher alone, which then
 * ends each server once and in order.
 */
export function launchServer({ name, args, cwd, env, onLine }: LaunchOptions): LaunchedServer {
  const child = spawn(process.execPath, ["--import", END_WITH_PARENT, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on("line", onLine);
  const ended = once(child, "exit").then(([status]) => (typeof status === "number" ? status : null));
  return {
    name,
    ended,
    async stop(graceMs) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGTERM");
      const kill = setTimeout(() => child.kill("SIGKILL"), graceMs);
      await ended;
      clearTimeout(kill);
    },
  };
}
