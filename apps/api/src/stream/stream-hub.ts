/** One event, as text; `data` without line breaks. Without an id it can't be resumed from. */
export interface StreamEvent {
  readonly event: string;
  readonly id: string;
  /** Data by topic; a listener gets its own topic's. */
  readonly data: ReadonlyMap<string, string>;
}

/** Server-sent events to many listeners. Each event is encoded once a topic and handed to all. */
export interface StreamHub {
  publish(event: StreamEvent): void;
  /**
   * A stream of a topic, from what happened after `lastEventId`; from the newest event when that is unknown or null.
   * Null when there is no room for another listener.
   */
  listen(topic: string, lastEventId: string | null): ReadableStream<Uint8Array> | null;
  listenerCount(): number;
  /** Asks all to come back elsewhere, and ends their streams. */
  close(): void;
}

/** Settings of {@link createStreamHub}. */
export interface StreamHubOptions {
  readonly maxListeners: number;
  /** Events kept to resume from; 64 by default. */
  readonly rememberedEvents?: number;
  /** A comment keeps quiet connections open; every 20 s by default. */
  readonly heartbeatMs?: number;
}

interface Listener {
  readonly topic: string;
  readonly controller: ReadableStreamDefaultController<Uint8Array>;
}

const RETRY_MS = 3_000;
/** Chunks a listener may fall behind before it is let go: it resumes from where it was. */
const MAX_BACKLOG = 16;

const encoder = new TextEncoder();
const heartbeat = encoder.encode(": still here\n\n");
const farewell = encoder.encode(`event: close\nretry: ${RETRY_MS}\ndata: {}\n\n`);

/** A hub without events or listeners yet; it holds a timer only while somebody listens. */
export function createStreamHub(options: StreamHubOptions): StreamHub {
  const { maxListeners, rememberedEvents = 64, heartbeatMs = 20_000 } = options;
  const listeners = new Set<Listener>();
  const events: StreamEvent[] = [];
  const frames = new WeakMap<StreamEvent, Map<string, Uint8Array>>();
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;

  function frameOf(event: StreamEvent, topic: string): Uint8Array | null {
    const data = event.data.get(topic);
    if (data === undefined) return null;
    const known = frames.get(event) ?? new Map<string, Uint8Array>();
    frames.set(event, known);
    const frame =
      known.get(topic) ?? encoder.encode(`event: ${event.event}\nid: ${event.id}\ndata: ${data}\n\n`);
    known.set(topic, frame);
    return frame;
  }

  function send(listener: Listener, chunk: Uint8Array): void {
    if ((listener.controller.desiredSize ?? 0) <= 0) leave(listener, true);
    else listener.controller.enqueue(chunk);
  }

  function leave(listener: Listener, isCut: boolean): void {
    listeners.delete(listener);
    if (isCut) listener.controller.close();
    if (listeners.size === 0 && timer !== null) {
      clearInterval(timer);
      timer = null;
    }
  }

  function sendMissed(listener: Listener, lastEventId: string | null): void {
    const seen = events.findIndex(({ id }) => id === lastEventId);
    const missed = seen >= 0 ? events.slice(seen + 1) : events.slice(-1);
    listener.controller.enqueue(encoder.encode(`retry: ${RETRY_MS}\n\n`));
    for (const event of missed) {
      const frame = frameOf(event, listener.topic);
      if (frame !== null) listener.controller.enqueue(frame);
    }
  }

  return {
    listenerCount: () => listeners.size,
    publish(event) {
      events.push(event);
      if (events.length > rememberedEvents) events.shift();
      for (const listener of listeners) {
        const frame = frameOf(event, listener.topic);
        if (frame !== null) send(listener, frame);
      }
    },
    listen(topic, lastEventId) {
      if (isClosed || listeners.size >= maxListeners) return null;
      let own: Listener | null = null;
      return new ReadableStream<Uint8Array>(
        {
          start(controller) {
            own = { topic, controller };
            listeners.add(own);
            sendMissed(own, lastEventId);
            timer ??= setInterval(() => {
              for (const listener of listeners) send(listener, heartbeat);
            }, heartbeatMs).unref();
          },
          cancel() {
            if (own !== null) leave(own, false);
          },
        },
        { highWaterMark: rememberedEvents + MAX_BACKLOG },
      );
    },
    close() {
      isClosed = true;
      for (const listener of listeners) {
        listener.controller.enqueue(farewell);
        leave(listener, true);
      }
    },
  };
}
