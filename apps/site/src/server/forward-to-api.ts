import { request as requestPlain } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { request as requestSecure } from "node:https";

/** Fields of one connection, which are not passed on (RFC 9110 §7.6.1). */
const OF_CONNECTION = new Set([
  "connection",
  "keep-alive",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);
const PASSED_ON = ["accept", "accept-encoding", "if-none-match", "last-event-id"] as const;

/** Whether an address is one of the API that pages read from the site's own origin. */
export function isApiPath(path: string): boolean {
  return /^\/v1(?:[/?]|$)/.test(path);
}

/**
 * Passes a read on to the API and its answer back as it comes, events of a stream too, so that pages ask nobody but their
 * own origin. The caller's address goes along; credentials don't, for they are the API's own matter.
 */
export function forwardToApi(apiUrl: string, incoming: IncomingMessage, response: ServerResponse): void {
  const { method = "GET", url = "/", headers, socket } = incoming;
  if (method !== "GET" && method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const forwarded = [headers["x-forwarded-for"], socket.remoteAddress].flat().filter(Boolean).join(", ");
  const passed = Object.fromEntries(
    PASSED_ON.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
  );
  const target = new URL(apiUrl);
  const request = target.protocol === "https:" ? requestSecure : requestPlain;
  const outgoing = request({
    method,
    host: target.hostname,
    port: target.port,
    path: target.pathname.replace(/\/$/, "") + url,
    headers: { ...passed, host: target.host, "x-forwarded-for": forwarded },
  });
  outgoing.once("response", (answer) => {
    const kept = Object.entries(answer.headers).filter(([name]) => !OF_CONNECTION.has(name));
    response.writeHead(answer.statusCode ?? 502, Object.fromEntries(kept));
    answer.pipe(response);
    answer.once("error", () => response.destroy());
  });
  outgoing.once("error", () => {
    if (response.headersSent) response.destroy();
    else response.writeHead(502, { "content-type": "text/plain" }).end("The API does not answer.\n");
  });
  response.once("close", () => outgoing.destroy());
  outgoing.end();
}
