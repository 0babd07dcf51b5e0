import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A request that came to an endpoint. */
export interface HookRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** An endpoint on this machine that keeps what comes. */
export interface HookServer {
  readonly url: string;
  readonly port: number;
  readonly received: readonly HookRequest[];
  /** What it answers from now on; null: nothing at all. */
  answer: {
    readonly status: number;
    readonly headers?: Record<string, string>;
    readonly body?: string;
  } | null;
  /** Resolves once so many have come. */
  until(count: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens one on a free port of `host`. */
export async function openHookServer(host = "127.0.0.1", wantedPort = 0): Promise<HookServer> {
  const received: HookRequest[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      );
      received.push({ headers, body: Buffer.concat(chunks) });
      for (const look of waiting) look();
      if (hook.answer === null) return;
      response.writeHead(hook.answer.status, hook.answer.headers);
      response.end(hook.answer.body);
    });
  });
  server.listen(wantedPort, host);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const hook: HookServer = {
    url: `http://${host}:${port}/hook`,
    port,
    received,
    answer: { status: 204 },
    until: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (received.length < count) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return hook;
}
