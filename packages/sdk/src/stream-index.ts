import { indexEventSchema } from "@altseason/contract";
import type { IndexEvent } from "@altseason/contract";
import { AltseasonError } from "./altseason-error.ts";
import { parseEventStream } from "./parse-event-stream.ts";
import type { ServerSentEvent } from "./parse-event-stream.ts";
import { parseJson } from "./read-answer.ts";
import { retryDelay } from "./retry-delay.ts";
import { perform } from "./transport.ts";
import type { Transport } from "./transport.ts";
import { wait } from "./wait.ts";

/** A change of the index, with the id to resume after. */
export interface StreamedEvent extends IndexEvent {
  readonly id: string | null;
}

/** What to listen to. */
export interface IndexStream {
  readonly url: string;
  readonly lastEventId: string | null;
  readonly signal: AbortSignal | undefined;
  /** A stream that is silent for longer has died: the API sends a comment every 20 s. */
  readonly silenceMs: number;
}

const MOST_DOUBLINGS = 6;

/**
 * The index as it changes, without end: a connection that breaks is made anew after the time that the API asked for, or a
 * growing one, and resumes after the last event seen. Ends when the reader breaks off or the signal aborts.
 * @throws {AltseasonApiError} when the API refuses for good
 * @throws the signal's reason
 */
export async function* streamIndex(
  { url, lastEventId, signal, silenceMs }: IndexStream,
  transport: Transport,
): AsyncGenerator<StreamedEvent, void, undefined> {
  let last = lastEventId;
  let asked: number | null = null;
  for (let failures = 0; ; failures += 1) {
    try {
      for await (const { event, data, id, retryMs } of connect(url, last, silenceMs, transport, signal)) {
        asked = retryMs ?? asked;
        last = id ?? last;
        if (event !== "index") continue;
        yield { ...parseJson(indexEventSchema, data, url), id };
        failures = 0;
      }
    } catch (cause) {
      signal?.throwIfAborted();
      if (!isPassing(cause)) throw cause;
    }
    const attempt = Math.min(failures, MOST_DOUBLINGS);
    const own = retryDelay({ status: null, retryAfter: null, attempt, now: 0, random: transport.random() });
    await wait(Math.max(asked ?? 0, own ?? 0), signal);
  }
}

/** Whether a listener should come back: the way broke, or there is no room or no data yet. */
function isPassing(cause: unknown): boolean {
  // What `fetch` rejects with when a connection breaks, or is ended for its silence.
  if (!(cause instanceof AltseasonError)) return cause instanceof TypeError || cause instanceof DOMException;
  const isBroken = cause.code === "unreachable" || cause.code === "timed_out";
  return isBroken || cause.code === "rate_limited" || (cause.status ?? 0) >= 500;
}

async function* connect(
  url: string,
  lastEventId: string | null,
  silenceMs: number,
  transport: Transport,
  signal: AbortSignal | undefined,
): AsyncGenerator<ServerSentEvent, void, undefined> {
  const connection = new AbortController();
  const either = signal === undefined ? connection.signal : AbortSignal.any([signal, connection.signal]);
  const resume = lastEventId === null ? {} : { headers: { "last-event-id": lastEventId } };
  const { body } = await perform(
    { method: "GET", url, accept: "text/event-stream", ...resume },
    (response) => Promise.resolve(response),
    transport,
    either,
  );
  if (body === null) return;
  let timer = setTimeout(() => connection.abort(), silenceMs);
  try {
    for await (const event of parseEventStream(readChunks(body))) {
      clearTimeout(timer);
      timer = setTimeout(() => connection.abort(), silenceMs);
      yield event;
    }
  } finally {
    clearTimeout(timer);
    connection.abort();
  }
}

/** Browsers differ in whether a body can be iterated; all have readers. */
async function* readChunks(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}
