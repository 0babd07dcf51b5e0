import type { ServerResponse } from "node:http";

type Send = (...given: readonly unknown[]) => unknown;

/**
 * Holds back a page until it is whole, so that its headers can depend on its text; anything else passes as it comes.
 * Pages are made whole and kept, so nothing is lost by waiting.
 */
export function holdPage(response: ServerResponse, finish: (html: string) => void): void {
  const write = response.write.bind(response) as Send;
  const end = response.end.bind(response) as Send;
  const flushHeaders = response.flushHeaders.bind(response);
  const chunks: Buffer[] = [];
  let isDone = false;
  const isHeld = (): boolean =>
    !isDone && !response.headersSent && String(response.getHeader("content-type")).startsWith("text/html");

  response.flushHeaders = () => {
    if (!isHeld()) flushHeaders();
  };
  response.write = ((...given: readonly unknown[]) => {
    if (!isHeld()) return write(...given);
    chunks.push(bytesOf(given[0]));
    callbackOf(given)?.();
    return true;
  }) as ServerResponse["write"];
  response.end = ((...given: readonly unknown[]) => {
    if (!isHeld()) return end(...given);
    const body = Buffer.concat([...chunks, bytesOf(given[0])]);
    finish(body.toString());
    isDone = true;
    if (body.length > 0) response.setHeader("content-length", body.length);
    return end(body, callbackOf(given));
  }) as ServerResponse["end"];
}

function bytesOf(chunk: unknown): Buffer {
  if (typeof chunk === "string") return Buffer.from(chunk);
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0);
}

function callbackOf(given: readonly unknown[]): (() => void) | undefined {
  return given.find((each): each is () => void => typeof each === "function");
}
