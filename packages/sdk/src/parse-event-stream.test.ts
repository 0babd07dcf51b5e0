import fc from "fast-check";
import { expect, test } from "vitest";
import { parseEventStream } from "./parse-event-stream.ts";
import type { ServerSentEvent } from "./parse-event-stream.ts";
import { collect } from "./testing/collect.ts";

const TEXT =
  'retry: 3000\n\n: still here\n\nevent: index\nid: a:1\ndata: {"a":\ndata: "é☃"}\n\ndata:x\n\nevent: close\nretry: 7\ndata: {}\n\n';
const EVENTS: readonly ServerSentEvent[] = [
  { event: "", data: "", id: null, retryMs: 3000 },
  { event: "", data: "", id: null, retryMs: null },
  { event: "index", data: '{"a":\n"é☃"}', id: "a:1", retryMs: null },
  { event: "message", data: "x", id: "a:1", retryMs: null },
  { event: "close", data: "{}", id: "a:1", retryMs: 7 },
];

async function* inPieces(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  let start = 0;
  for (const cut of [...new Set(cuts)].toSorted((a, b) => a - b)) {
    yield bytes.subarray(start, cut);
    start = cut;
  }
  yield bytes.subarray(start);
}

test.each(["\n", "\r\n", "\r"])(
  "events are the same however the bytes are cut, lines ending in %j",
  async (end) => {
    const bytes = new TextEncoder().encode(TEXT.replaceAll("\n", end));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 12 }), async (cuts) => {
        // A CR at the very end may be half of a CRLF: what ends in one is told when more comes.
        const expected = end === "\r" ? EVENTS.slice(0, -1) : EVENTS;
        expect(await collect(parseEventStream(inPieces(bytes, cuts)))).toEqual(expected);
      }),
    );
  },
);

test("an event that was cut off is not told", async () => {
  const bytes = new TextEncoder().encode("data: whole\n\ndata: ha");
  const events = await collect(parseEventStream(inPieces(bytes, [])));
  expect(events.map(({ data }) => data)).toEqual(["whole"]);
});

test("a block without end is refused before it fills the memory", async () => {
  const endless = async function* (): AsyncGenerator<Uint8Array> {
    for (;;) yield new TextEncoder().encode("data: ".padEnd(1_000_000, "x"));
  };
  await expect(collect(parseEventStream(endless()))).rejects.toThrow(RangeError);
});
