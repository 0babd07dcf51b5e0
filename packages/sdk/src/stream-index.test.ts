import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { streamIndex } from "./stream-index.ts";
import type { StreamedEvent } from "./stream-index.ts";
import type { Transport } from "./transport.ts";

const transport: Transport = { fetch: globalThis.fetch, timeoutMs: 1_000, retries: 0, random: () => 0.999 };
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Each connection gets the next answer; the last one over and over. */
async function listen(...answers: readonly Answer[]): Promise<string> {
  let connections = 0;
  const server = createServer((request, response) => {
    answers[Math.min(connections, answers.length - 1)]?.(request, response);
    connections += 1;
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/stream`;
}

function open(
  url: string,
  more: { signal?: AbortSignal; silenceMs?: number } = {},
): AsyncGenerator<StreamedEvent> {
  return streamIndex(
    { url, lastEventId: null, signal: more.signal, silenceMs: more.silenceMs ?? 5_000 },
    transport,
  );
}

const event = (version: number): string =>
  `event: index\nid: demo:${version}\ndata: ${JSON.stringify({ version, readings: [] })}\n\n`;

function send(response: ServerResponse, text: string): ServerResponse {
  response.writeHead(200, { "content-type": "text/event-stream" }).write(text);
  return response;
}

async function take(stream: AsyncGenerator<StreamedEvent>, count: number): Promise<readonly number[]> {
  const versions: number[] = [];
  for await (const { version } of stream) {
    versions.push(version);
    if (versions.length === count) break;
  }
  return versions;
}

test("a stream that ends, breaks or falls silent is made anew and resumed after the last event seen", async () => {
  const resumed: (string | undefined)[] = [];
  const noting =
    (answer: (response: ServerResponse) => void): Answer =>
    (request, response) => {
      resumed.push(request.headers["last-event-id"] as string | undefined);
      answer(response);
    };
  const url = await listen(
    noting((response) => send(response, `retry: 10\n\n${event(1)}`).end()),
    noting((response) => {
      send(response, event(2));
      setTimeout(() => response.destroy(), 50);
    }),
    noting((response) => send(response, event(3))),
    noting((response) => response.writeHead(502).end("<html>")),
    noting((response) => send(response, `: still here\n\n${event(4)}`)),
  );
  expect(await take(open(url, { silenceMs: 150 }), 4)).toEqual([1, 2, 3, 4]);
  expect(resumed).toEqual([undefined, "demo:1", "demo:2", "demo:3", "demo:3"]);
});

test("an abort ends the stream with its reason, while it listens and while it waits", async () => {
  for (const answer of [
    (_: unknown, response: ServerResponse) => send(response, event(1)),
    (_: unknown, response: ServerResponse) => send(response, `retry: 9000\n\n${event(1)}`).end(),
  ]) {
    const controller = new AbortController();
    const stream = open(await listen(answer), { signal: controller.signal });
    expect((await stream.next()).value).toMatchObject({ version: 1, id: "demo:1" });
    setTimeout(() => controller.abort(new Error("moved on")), 30);
    await expect(stream.next()).rejects.toThrow("moved on");
  }
});

test("a reader that breaks off closes the connection", async () => {
  const closed = Promise.withResolvers<string>();
  const url = await listen((_, response) => {
    send(response, event(1)).on("close", () => closed.resolve("closed"));
  });
  await take(open(url), 1);
  expect(await closed.promise).toBe("closed");
});

test("a refusal for good and an event beyond the contract are told", async () => {
  const problem = { type: "x", title: "x", status: 400, code: "unknown_variant", requestId: "r" };
  const refusing = await listen((_, response) => response.writeHead(400).end(JSON.stringify(problem)));
  await expect(open(refusing).next()).rejects.toMatchObject({ code: "unknown_variant" });
  const strange = await listen((_, response) => send(response, "event: index\ndata: {}\n\n"));
  await expect(open(strange).next()).rejects.toMatchObject({ code: "unexpected_answer" });
});
