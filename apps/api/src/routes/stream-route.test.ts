import { indexEventSchema, problemSchema } from "@altseason/contract";
import { expect, test } from "vitest";
import { announceEditions } from "../stream/announce-editions.ts";
import { createStreamHub } from "../stream/stream-hub.ts";
import { createDemoApp } from "../testing/demo-app.ts";
import type { DemoApp } from "../testing/demo-app.ts";

interface ReceivedEvent {
  readonly event: string | undefined;
  readonly id: string | undefined;
  readonly data: string;
}

async function createLiveApp(heartbeatMs = 20_000): Promise<DemoApp> {
  const demo = await createDemoApp({ stream: createStreamHub({ maxListeners: 2, heartbeatMs }) });
  announceEditions(demo.dependencies.publisher, demo.dependencies.stream);
  return demo;
}

/** Reads blocks of an event stream, comments among them, until it has as many as asked for. */
async function readBlocks(response: Response, count: number): Promise<string[]> {
  const { body } = response;
  if (body === null) throw new Error("expected a stream, got no body");
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  while (text.split("\n\n").length <= count) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  await reader.cancel();
  return text.split("\n\n").slice(0, count);
}

function parseEvent(block: string): ReceivedEvent {
  const lines = block.split("\n");
  const field = (name: string): string | undefined =>
    lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
  return { event: field("event"), id: field("id"), data: field("data") ?? "" };
}

test("a listener hears what stands, then each change", async () => {
  const demo = await createLiveApp();
  const response = await demo.app.request("/v1/stream");
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(response.headers.get("cache-control")).toBe("no-cache, no-transform");
  expect(response.headers.get("altseason-data")).toBe("simulated");
  await demo.publishUpTo("2026-07-01", 2);
  await demo.publishUpTo("2026-07-02", 3);
  const [retry = "", ...events] = await readBlocks(response, 4);
  expect(retry).toMatch(/^retry: \d+$/);
  const bodies = events.map((block) => indexEventSchema.strict().parse(JSON.parse(parseEvent(block).data)));
  expect(bodies.map(({ version }) => version)).toEqual([1, 2, 3]);
  expect(bodies.map(({ readings }) => readings[0]?.day)).toEqual(["2026-06-30", "2026-07-01", "2026-07-02"]);
  expect(bodies[0]?.readings.length).toBe(9);
  expect(demo.dependencies.stream.listenerCount()).toBe(0);
});

test("one variant comes alone, and says the same as the index", async () => {
  const demo = await createLiveApp();
  const [, block = ""] = await readBlocks(await demo.app.request("/v1/stream?variant=top50-30d"), 2);
  const { readings } = indexEventSchema.parse(JSON.parse(parseEvent(block).data));
  const index = await demo.app.request("/v1/index?variant=top50-30d");
  expect(readings).toEqual([await index.json()]);
});

test("Last-Event-ID resumes after the last event seen", async () => {
  const demo = await createLiveApp();
  const [, first = ""] = await readBlocks(await demo.app.request("/v1/stream"), 2);
  await demo.publishUpTo("2026-07-01", 2);
  await demo.publishUpTo("2026-07-02", 3);
  const headers = { "last-event-id": parseEvent(first).id ?? "" };
  const [, second = "", third = ""] = await readBlocks(await demo.app.request("/v1/stream", { headers }), 3);
  const versions = [second, third].map(
    (block) => indexEventSchema.parse(JSON.parse(parseEvent(block).data)).version,
  );
  expect(versions).toEqual([2, 3]);
});

test("quiet connections get comments", async () => {
  const demo = await createLiveApp(5);
  const blocks = await readBlocks(await demo.app.request("/v1/stream"), 4);
  expect(blocks.slice(2)).toEqual([": still here", ": still here"]);
});

test("a full house is refused with when to come back, and has room when somebody leaves", async () => {
  const demo = await createLiveApp();
  const [first, second] = [await demo.app.request("/v1/stream"), await demo.app.request("/v1/stream")];
  const refused = await demo.app.request("/v1/stream");
  expect(refused.status).toBe(503);
  expect(refused.headers.get("retry-after")).toBe("30");
  expect(problemSchema.parse(await refused.json()).code).toBe("stream_full");
  await first.body?.cancel();
  const third = await demo.app.request("/v1/stream");
  expect(third.status).toBe(200);
  await Promise.all([second.body?.cancel(), third.body?.cancel()]);
});

test("a hub that closes asks all to come back and ends their streams", async () => {
  const demo = await createLiveApp();
  const response = await demo.app.request("/v1/stream");
  demo.dependencies.stream.close();
  expect((await response.text()).split("\n\n").at(-2)).toMatch(/^event: close\nretry: \d+\ndata: {}$/);
});
