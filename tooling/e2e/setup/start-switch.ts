import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import { freePort } from "./free-port.ts";
import type { RunningServer } from "./start-process.ts";

/** A way to a server that can be cut. */
export interface SwitchedServer extends RunningServer {
  /** While cut, connections end without an answer. */
  setCut(isCut: boolean): void;
}

/** Passes GET requests on to another server until it is cut. */
export async function startSwitch(target: string): Promise<SwitchedServer> {
  let isCut = false;
  const port = await freePort();
  const server = createServer((request, response) => {
    if (isCut) {
      request.socket.destroy();
      return;
    }
    passOn(target + (request.url ?? "/"), response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    setCut: (cut) => {
      isCut = cut;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function passOn(url: string, response: ServerResponse): Promise<void> {
  const answer = await fetch(url, { headers: { accept: "application/json" } });
  const body = await answer.text();
  response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
  response.end(body);
}
