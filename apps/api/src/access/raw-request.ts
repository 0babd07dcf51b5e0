import type { Context } from "hono";

/** A request as it came over the wire, before any reading of it. */
export interface RawRequest {
  readonly method: string;
  /** The request target as written: `/v1/keys?limit=2`. */
  readonly target: string;
  /** Names and values in turn, one pair a field line, in their order and spelling. */
  readonly rawHeaders: readonly string[];
}

interface IncomingLike {
  readonly method?: string;
  readonly url?: string;
  readonly rawHeaders?: readonly string[];
}

/**
 * Reads it off Node's own message; where there is none, as in a test without a server, off the request of the app. An absolute
 * target to the public origin is the path behind it (RFC 9112 §3.2.2); to any other it stays as it is.
 */
export function readRawRequest(context: Context, publicOrigin: string): RawRequest {
  const { raw } = context.req;
  const incoming = (context.env as { readonly incoming?: IncomingLike } | undefined)?.incoming;
  if (incoming?.rawHeaders !== undefined) {
    const { method = "", url = "", rawHeaders } = incoming;
    const target = url.startsWith(`${publicOrigin}/`) ? url.slice(publicOrigin.length) : url;
    return { method, target, rawHeaders };
  }
  const { pathname, search } = new URL(raw.url);
  return { method: raw.method, target: pathname + search, rawHeaders: [...raw.headers].flat() };
}

/** The query of a target, without its question mark. */
export function searchOf(target: string): string {
  const start = target.indexOf("?");
  return start === -1 ? "" : target.slice(start + 1);
}

/** The path of a target, without its query. */
export function pathOf(target: string): string {
  const end = target.indexOf("?");
  return end === -1 ? target : target.slice(0, end);
}
