import { connect } from "node:net";
import type { Socket } from "node:net";

const CONNECTIONS = 32;
const GOOD = "HTTP/1.1 200 ";
const LENGTH = /\r\ncontent-length: (\d+)\r\n/i;

/**
 * Sends each request once, over 32 connections that are kept open, and waits for all answers. Seconds.
 * @throws {Error} when any answer is not a 200 as long as the first
 */
export async function sendRequests(port: number, requests: readonly Buffer[]): Promise<number> {
  const sockets = await Promise.all(Array.from({ length: CONNECTIONS }, () => openSocket(port)));
  let sent = 0;
  let answerBytes = 0;

  function work(socket: Socket): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    let received = 0;
    const next = (): void => {
      const request = requests[sent];
      sent += 1;
      if (request === undefined) resolve();
      else socket.write(request);
    };
    socket.on("data", (chunk) => {
      const refusal = received === 0 ? whyBad(chunk) : null;
      received += chunk.length;
      if (refusal !== null) reject(new Error(`expected answers of 200 alike, got ${refusal}`));
      else if (received === answerBytes) {
        received = 0;
        next();
      } else if (received > answerBytes) reject(new Error(`expected ${answerBytes} bytes, got ${received}`));
    });
    socket
      .on("error", reject)
      .on("close", () => reject(new Error("expected an answer, got a closed socket")));
    next();
    return promise;
  }

  /** The first answer says how long all are to be. */
  function whyBad(chunk: Buffer): string | null {
    if (chunk.toString("latin1", 0, GOOD.length) !== GOOD) return chunk.toString("latin1");
    if (answerBytes !== 0) return null;
    const head = chunk.indexOf("\r\n\r\n");
    const length = LENGTH.exec(chunk.toString("latin1"))?.[1];
    if (head === -1 || length === undefined) return chunk.toString("latin1");
    answerBytes = head + 4 + Number(length);
    return null;
  }

  let isDone = false;
  /** A client that sleeps between answers would have the server pay for waking it, the more so the slower the server is. */
  const stayAwake = (): void => {
    if (!isDone) setImmediate(stayAwake);
  };
  stayAwake();
  try {
    const start = performance.now();
    await Promise.all(sockets.map(work));
    return (performance.now() - start) / 1000;
  } finally {
    isDone = true;
    for (const socket of sockets) socket.destroy();
  }
}

async function openSocket(port: number): Promise<Socket> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve).once("error", reject);
  });
  return socket;
}
