import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A program of this package in a process of its own. */
export interface Child {
  readonly pid: number;
  /** Its next line of output; null once it has ended. */
  readonly nextLine: () => Promise<string | null>;
  /** Closes its standard input and waits for its end. */
  readonly end: () => Promise<void>;
  /** Kills it as a power cut would, and waits until it is gone. */
  readonly kill: () => Promise<void>;
}

/** Starts a TypeScript file with arguments. */
export function startChild(file: URL, parameters: readonly string[]): Child {
  const child = spawn(process.execPath, [fileURLToPath(file), ...parameters], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const lines = linesOf(child.stdout);
  return {
    pid: child.pid ?? 0,
    nextLine: async () => {
      const { value, done } = await lines.next();
      return done === true ? null : value;
    },
    end: async () => {
      child.stdin.end();
      await exited;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await exited;
    },
  };
}

async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<string, undefined> {
  let rest = "";
  for await (const chunk of stream) {
    const lines = (rest + chunk.toString()).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  return undefined;
}
