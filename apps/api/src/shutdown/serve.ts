import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";

/** A server that accepts connections, and can be brought to an end without dropping a request. */
export interface Serving {
  readonly port: number;
  /** From now on each answer closes its connection: callers open the next one elsewhere. */
  discourage(): void;
  /** Takes no further connection, and resolves when the requests in flight are answered, or cut off at the limit. */
  finish(limitMs: number): Promise<{ readonly cutOff: boolean }>;
}

/** Longer than the 60 s after which balancers close an idle connection: they should be first. */
const KEEP_ALIVE_MS = 65_000;
const HEADERS_MS = 20_000;
const REQUEST_MS = 60_000;
const IDLE_SWEEP_MS = 100;

/** Listens. Rejects with the system's error, such as `EADDRINUSE`. */
export async function serve(app: Hono, host: string, port: number): Promise<Serving> {
  // Without `createServer` of TLS or HTTP/2 this is a plain server.
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      keepAliveTimeout: KEEP_ALIVE_MS,
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
    },
  }) as Server;
  let isDiscouraging = false;
  server.prependListener("request", (_request, response) => {
    if (isDiscouraging) response.shouldKeepAlive = false;
  });
  server.listen(port, host);
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    discourage: () => {
      isDiscouraging = true;
    },
    async finish(limitMs) {
      isDiscouraging = true;
      const closed = once(server, "close");
      server.close();
      const sweep = setInterval(() => server.closeIdleConnections(), IDLE_SWEEP_MS);
      let cutOff = false;
      const limit = setTimeout(() => {
        cutOff = true;
        server.closeAllConnections();
      }, limitMs);
      await closed;
      clearInterval(sweep);
      clearTimeout(limit);
      return { cutOff };
    },
  };
}
