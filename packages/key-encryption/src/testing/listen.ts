import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";

/** A server on loopback, at a port that was free. */
export interface LocalServer {
  readonly address: string;
  close(): Promise<void>;
}

/** What a local server answers; `body` is sent as JSON. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/** Listens on loopback for the length of a test. A reply that never resolves is a server that hangs. */
export async function listen(answer: (request: IncomingMessage) => Promise<Reply>): Promise<LocalServer> {
  const server = createServer((request, response) => {
    const reply = async () => {
      const { status, headers, body } = await answer(request);
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    };
    reply().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new TypeError("expected a port, got a pipe");
  return {
    address: `http://127.0.0.1:${bound.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The body of a request, as JSON. */
export async function readJson(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString("utf8");
  return text === "" ? {} : Object(JSON.parse(text));
}
