import { spawn } from "node:child_process";

/** A server that runs until it is stopped. */
export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

interface ServerCommand {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly url: string;
  /** Address that answers 200 once the server is ready. */
  readonly readyUrl: string;
  readonly timeoutMs: number;
}

const POLL_MS = 200;
const STOP_MS = 8_000;

/**
 * Starts a Node program and waits until it answers.
 * @throws {Error} with what it printed, when it ends before that or takes too long
 */
export async function startProcess(command: ServerCommand): Promise<RunningServer> {
  const { name, args, cwd, env, url, readyUrl, timeoutMs } = command;
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  const keep = (chunk: Buffer): void => {
    printed = (printed + chunk.toString()).slice(-4_000);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    const kill = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
    await ended;
    clearTimeout(kill);
  };
  const deadline = Date.now() + timeoutMs;
  while (!(await answers(readyUrl))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`${name}: expected an answer at ${readyUrl} within ${timeoutMs} ms, got:\n${printed}`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return { url, stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
