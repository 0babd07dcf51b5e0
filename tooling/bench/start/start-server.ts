import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";

/** A server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  /** Milliseconds from the start of the process to its first good answer. */
  readonly readyMs: number;
  /** Resolves when the server has written the line that ends its start. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** What {@link startServer} starts and waits for. */
export interface ServerPlan {
  /** Answers 200 when the server is ready. */
  readonly readyPath: string;
  /** Part of the line of output that ends the start; null: a server that is ready has started. */
  readonly settledLine: string | null;
  readonly plan: (port: number) => {
    readonly args: readonly string[];
    readonly env: Readonly<Record<string, string>>;
  };
}

const MOST_MS = 120_000;
const POLL_MS = 5;

/**
 * Starts Node on a free port, and waits until the server is ready.
 * @throws {Error} when it ends or takes longer than two minutes; its output is in the message
 */
export async function startServer({ readyPath, settledLine, plan }: ServerPlan): Promise<ServerProcess> {
  const port = await findFreePort();
  const { args, env } = plan(port);
  const url = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const lines: string[] = [];
  createInterface(child.stdout).on("line", (line) => lines.push(line));

  async function stop(): Promise<void> {
    if (child.exitCode === null) child.kill("SIGTERM");
    await ended;
  }

  async function until(what: string, isDone: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await isDone())) {
      if (child.exitCode !== null || performance.now() - startedAt > MOST_MS) {
        await stop();
        throw new Error(`${args[0]}: expected ${what} within ${MOST_MS} ms, got:\n${lines.join("\n")}`);
      }
      await wait(POLL_MS);
    }
  }

  await until("an answer", () => isAnswered(url + readyPath));
  const readyMs = performance.now() - startedAt;
  return {
    url,
    readyMs,
    settled: () =>
      until(
        "an end of its start",
        () => settledLine === null || lines.some((line) => line.includes(settledLine)),
      ),
    stop,
  };
}

async function isAnswered(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
