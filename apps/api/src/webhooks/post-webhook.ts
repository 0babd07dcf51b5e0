import { request as requestHttp } from "node:http";
import type { IncomingMessage } from "node:http";
import { request as requestHttps } from "node:https";
import { parseRetryAfter } from "@altseason/auth";
import type { AttemptResult } from "@altseason/auth";
import { pinnedLookup, resolveTarget } from "./resolve-target.ts";
import type { ResolveName, ResolvedAddress } from "./resolve-target.ts";

/** One attempt to be made. */
export interface Post {
  readonly url: URL;
  readonly fields: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** How attempts are made. */
export interface PostOptions {
  /** For all of it: name, connection, answer. */
  readonly timeoutMs: number;
  readonly resolve: ResolveName;
  /** Why nothing may be sent to an address; null where it may. */
  readonly refuse: (address: string) => string | null;
  /** Ends an attempt early. */
  readonly signal: AbortSignal;
  readonly now: () => number;
}

/** What came of an attempt. */
export interface PostResult extends AttemptResult {
  readonly error: string | null;
  /** The beginning of what was answered. */
  readonly answer: string;
}

const MOST_BYTES = 4_096;
const MOST_CHARACTERS = 1_000;

/** Sends one message. The name is resolved once, every address is looked at, redirects are not followed, and little is read. */
export async function postWebhook(post: Post, options: PostOptions): Promise<PostResult> {
  const deadline = AbortSignal.timeout(options.timeoutMs);
  const signal = AbortSignal.any([deadline, options.signal]);
  try {
    const target = await untilAborted(
      resolveTarget(post.url.hostname, options.resolve, options.refuse),
      signal,
    );
    if (!target.accepted) return failed(target.error);
    const response = await send(post, target.addresses, signal);
    const retryAfterMs = parseRetryAfter(response.headers["retry-after"], options.now());
    const answer = await readBeginning(response);
    return { status: response.statusCode ?? null, error: null, retryAfterMs, answer };
  } catch (error) {
    return failed(deadline.aborted ? "timeout" : nameOf(error));
  }
}

function send(
  { url, fields, body }: Post,
  addresses: readonly ResolvedAddress[],
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const open = url.protocol === "https:" ? requestHttps : requestHttp;
  const sent = open(url, {
    method: "POST",
    // Neither a pool of connections that outlive their check, nor a proxy of the environment.
    agent: false,
    lookup: pinnedLookup(addresses),
    signal,
    headers: {
      "content-type": "application/json",
      "content-length": body.length,
      "user-agent": "Altseason-Webhooks/1",
      ...fields,
    },
  });
  sent.on("response", resolve);
  sent.on("error", reject);
  sent.end(body);
  return promise;
}

/** What stalls or goes on for ever is cut: the status has said what counts. */
async function readBeginning(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response) {
      const bytes: Buffer = chunk;
      chunks.push(bytes);
      size += bytes.length;
      if (size >= MOST_BYTES) break;
    }
  } catch {
    // Cut off: the beginning is all there is.
  }
  response.destroy();
  return Buffer.concat(chunks).toString("utf8").slice(0, MOST_CHARACTERS);
}

async function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(new Error("aborted"));
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

function failed(error: string): PostResult {
  return { status: null, error, retryAfterMs: null, answer: "" };
}

/** The code of a failure; its message may quote what is nobody's business. */
function nameOf(error: unknown): string {
  if (error instanceof AggregateError) return nameOf(error.errors[0]);
  const isCoded = error instanceof Error && "code" in error && typeof error.code === "string";
  return isCoded ? String(error.code).toLowerCase() : "connection_failed";
}
