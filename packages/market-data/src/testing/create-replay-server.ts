import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/** A request as the server saw it. */
export interface ReplayedRequest {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Characters of path and query as sent. */
  readonly urlLength: number;
}

/** What the server says. */
export interface ReplayAnswer {
  /** 200 by default. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, instead of `body`. */
  readonly text?: string;
  /** Announces the whole body and hangs up in the midst of it. */
  readonly isCutShort?: boolean;
  readonly delayMs?: number;
}

/** An answer, or one made for the request. */
export type ReplayReply = ReplayAnswer | ((request: ReplayedRequest) => ReplayAnswer);

/** A local HTTP server that plays providers' answers back. */
export interface ReplayServer {
  readonly baseUrl: string;
  /** Everything asked so far. */
  readonly requests: readonly ReplayedRequest[];
  /**
   * Answers a path, or all that begin alike where it ends in `*`: the replies one after another, then the last one for
   * ever. Earlier replies to it are forgotten.
   */
  reply(path: string, ...replies: readonly [ReplayReply, ...ReplayReply[]]): void;
  close(): Promise<void>;
}

/** Starts a server on a free port of this machine. A path without a reply is answered 404. */
export async function createReplayServer(): Promise<ReplayServer> {
  const requests: ReplayedRequest[] = [];
  const replies = new Map<string, ReplayReply[]>();
  const server = createServer((incoming, outgoing) => {
    const request = readRequest(incoming);
    requests.push(request);
    const queue = replies.get(request.path) ?? queueOfPrefix(replies, request.path);
    const reply = (queue.length > 1 ? queue.shift() : queue[0]) ?? {
      status: 404,
      body: { error: "not found" },
    };
    send(outgoing, typeof reply === "function" ? reply(request) : reply).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    requests,
    reply: (path, ...given) => replies.set(path, [...given]),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

function queueOfPrefix(replies: ReadonlyMap<string, ReplayReply[]>, path: string): ReplayReply[] {
  for (const [known, queue] of replies) {
    if (known.endsWith("*") && path.startsWith(known.slice(0, -1))) return queue;
  }
  return [];
}

function readRequest({ headers, url = "/" }: IncomingMessage): ReplayedRequest {
  const { pathname, searchParams } = new URL(url, "http://replay");
  return {
    path: decodeURIComponent(pathname),
    query: Object.fromEntries(searchParams),
    headers,
    urlLength: url.length,
  };
}

async function send(outgoing: ServerResponse, answer: ReplayAnswer): Promise<void> {
  if (answer.delayMs !== undefined) await wait(answer.delayMs);
  const body = Buffer.from(answer.text ?? JSON.stringify(answer.body ?? null));
  outgoing.writeHead(answer.status ?? 200, {
    "content-type": "application/json",
    "content-length": body.length,
    ...answer.headers,
  });
  if (answer.isCutShort === true) {
    outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy());
  } else outgoing.end(body);
}
