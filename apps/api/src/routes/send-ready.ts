import type { Exchange } from "../middleware/exchange.ts";
import { requestHeader } from "../middleware/request-header.ts";
import { matchesEtag } from "../ready/matches-etag.ts";
import { negotiateEncoding } from "../ready/negotiate-encoding.ts";
import type { ContentEncoding } from "../ready/negotiate-encoding.ts";
import { codingFor } from "../ready/ready-body.ts";
import type { ReadyBody } from "../ready/ready-body.ts";
import { readyHeaders } from "../ready/ready-headers.ts";

type Headers = Readonly<Record<string, string>>;

interface LastingHeaders {
  readonly common: Headers;
  readonly byEncoding: Map<ContentEncoding, Headers>;
}

const lasting = new WeakMap<ReadyBody, LastingHeaders>();

/** Sends a ready body, or says that the caller has it already. */
export function sendReady(exchange: Exchange, body: ReadyBody): Response | Promise<Response> {
  const { context } = exchange;
  const accepted = requestHeader(context, "accept-encoding");
  const encoding = accepted === null ? "identity" : codingFor(body, negotiateEncoding(accepted));
  const own = ownHeaders(exchange, lastingHeaders(exchange.commonHeaders, body, encoding));
  const known = requestHeader(context, "if-none-match");
  if (known !== null && matchesEtag(known, body.etag)) return notModified(own);
  const isHead = context.req.raw.method === "HEAD";
  if (encoding === "identity") return respond(body.plain, body.bytes.length, isHead, own);
  const coded = body.encoded(encoding);
  if (coded !== undefined) return respond(coded, coded.length, isHead, own);
  return body.encode(encoding).then((made) => respond(made, made.length, isHead, own));
}

/** Headers that follow from app and body alone are put together once. */
function lastingHeaders(common: Headers, body: ReadyBody, encoding: ContentEncoding): Headers {
  let found = lasting.get(body);
  if (found?.common !== common) {
    found = { common, byEncoding: new Map() };
    lasting.set(body, found);
  }
  const known = found.byEncoding.get(encoding);
  if (known !== undefined) return known;
  const length = encoding === "identity" ? { "content-length": String(body.bytes.length) } : {};
  const made = { ...length, ...common, ...readyHeaders(body, encoding) };
  found.byEncoding.set(encoding, made);
  return made;
}

function ownHeaders(
  { requestId, rateLimit, ownHeaders: own }: Exchange,
  rest: Headers,
): Record<string, string> {
  const ratelimit = rateLimit();
  const added = own();
  if (added !== null) return { ...rest, "x-request-id": requestId, ...added };
  if (ratelimit === null) return { ...rest, "x-request-id": requestId };
  return { ...rest, "x-request-id": requestId, ratelimit };
}

/** A HEAD has no body to take the length from. */
function respond(
  body: Buffer | string,
  length: number,
  isHead: boolean,
  headers: Record<string, string>,
): Response {
  if (isHead) headers["content-length"] = String(length);
  return new Response(typeof body === "string" ? body : unshared(body), { headers });
}

/** A 304 carries what a cache would update, and nothing of the body (RFC 9110 §15.4.5). */
function notModified(headers: Record<string, string>): Response {
  const { "content-type": _type, "content-encoding": _coding, "content-length": _length, ...rest } = headers;
  return new Response(null, { status: 304, headers: rest });
}

/** Node's buffers never lie on shared memory, which their type leaves open. */
function unshared(body: Buffer): Uint8Array<ArrayBuffer> {
  return body as Uint8Array<ArrayBuffer>;
}
