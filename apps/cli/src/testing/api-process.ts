import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** An API in a process of its own, on the embedded database. */
export interface ApiProcess {
  /** Its address, by its own name. */
  readonly url: string;
  /** Everything it wrote. */
  readonly output: readonly string[];
  end(): Promise<void>;
}

const SERVER = fileURLToPath(new URL("../../../api/src/server.ts", import.meta.url));

/** Starts an API on a free port and waits until it answers all. */
export async function startApiProcess(dataDir: string): Promise<ApiProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, [SERVER], {
    env: {
      PATH: "/usr/bin:/bin",
      PORT: String(port),
      DATA_DIR: dataDir,
      MARKET_DATA_PROVIDER: "demo",
      SHUTDOWN_DELAY_MS: "0",
      WEBHOOKS_ALLOW_LOOPBACK: "true",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: string[] = [];
  const started = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      output.push(line);
      if (line.includes('"event":"started"')) started.resolve();
    });
  }
  const closed = once(child, "close").then(() =>
    started.reject(new Error(`API: expected it to start, got its end:\n${output.join("\n")}`)),
  );
  await started.promise;
  return {
    url: `http://localhost:${port}`,
    output,
    async end() {
      child.kill("SIGTERM");
      await closed;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
