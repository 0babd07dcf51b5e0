import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

/** What became of one call. */
export interface AltseasonRun {
  /** Exit status; null when a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A call under way. */
export interface StartedAltseason {
  readonly process: ChildProcess;
  readonly ended: Promise<AltseasonRun>;
}

/** Where and as whom a call runs. */
export interface RunOptions {
  /** All the environment it has beside PATH. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly uid?: number;
  /** What it reads on standard input; nothing by default. */
  readonly input?: string;
}

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));

/** Starts the command line in a process of its own, away from any `.env`. */
export function startAltseason(args: readonly string[], options: RunOptions = {}): StartedAltseason {
  const { cwd = tmpdir(), env = {}, uid, input = "" } = options;
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd,
    env: { PATH: "", ...env },
    stdio: ["pipe", "pipe", "pipe"],
    ...(uid === undefined ? {} : { uid }),
  });
  // One that reads nothing may be gone before it is written.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const exited = once(child, "exit");
  const ended = Promise.all([text(child.stdout), text(child.stderr), exited]).then(
    ([stdout, stderr]): AltseasonRun => ({ status: child.exitCode, stdout, stderr }),
  );
  return { process: child, ended };
}

/** Runs one call to its end. */
export function runAltseason(args: readonly string[], options: RunOptions = {}): Promise<AltseasonRun> {
  return startAltseason(args, options).ended;
}
