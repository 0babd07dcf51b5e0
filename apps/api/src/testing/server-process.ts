import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The server in a process of its own. */
export interface ServerProcess {
  readonly pid: number;
  /** Everything it wrote so far, lines of JSON and others. */
  readonly output: readonly string[];
  /** Resolves with the first log line of an event; rejects when the process ends before it. */
  readonly event: (name: string) => Promise<Readonly<Record<string, unknown>>>;
  readonly signal: (name: NodeJS.Signals) => void;
  /** Its exit status, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

const SERVER = fileURLToPath(new URL("../server.ts", import.meta.url));

/** Starts the server with these settings alone; nobody but the address given is asked for market data. */
export function startServer(settings: Readonly<Record<string, string>>): ServerProcess {
  const child = spawn(process.execPath, [SERVER], {
    env: { PATH: "/usr/bin:/bin", PORT: "0", MARKET_DATA_PROVIDER: "demo", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: string[] = [];
  const waiting = new Set<() => void>();
  const tellAll = (): void => waiting.forEach((tell) => tell());
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      output.push(line);
      tellAll();
    });
  }
  const ended = once(child, "close").then(([status, signal]) => {
    isEnded = true;
    tellAll();
    return (status ?? signal) as number | NodeJS.Signals;
  });
  let isEnded = false;
  return {
    pid: child.pid ?? 0,
    output,
    ended,
    signal: (name) => child.kill(name),
    async event(name) {
      for (;;) {
        const line = output.find((text) => text.includes(`"event":"${name}"`));
        if (line !== undefined) return JSON.parse(line);
        if (isEnded)
          throw new Error(`event: expected ${name}, got the end of the process:\n${output.join("\n")}`);
        await new Promise<void>((resolve) => {
          waiting.add(resolve);
        });
        waiting.clear();
      }
    },
  };
}
