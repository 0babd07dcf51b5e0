import type { Exchange } from "../middleware/exchange.ts";
import { matchesEtag } from "../ready/matches-etag.ts";
import { negotiateEncoding } from "../ready/negotiate-encoding.ts";
import { codingFor } from "../ready/ready-body.ts";
import type { ReadyBody } from "../ready/ready-body.ts";
import { readyHeaders } from "../ready/ready-headers.ts";

/** Sends a ready body, or says that the caller has it already. */
export function sendReady(exchange: Exchange, body: ReadyBody): Response | Promise<Response> {
  const { headers, method } = exchange.context.req.raw;
  const encoding = codingFor(body, negotiateEncoding(headers.get("accept-encoding") ?? undefined));
  const answerHeaders = Object.assign(exchange.headers(), readyHeaders(body, encoding));
  if (matchesEtag(headers.get("if-none-match") ?? undefined, body.etag)) {
    return notModified(answerHeaders);
  }
  if (encoding === "identity") {
    if (method === "HEAD") answerHeaders["content-length"] = String(body.bytes.length);
    return new Response(body.text ?? wholeBytes(body.bytes), { headers: answerHeaders });
  }
  const coded = body.encoded(encoding);
  if (coded !== undefined) return sendCoded(coded, method, answerHeaders);
  return body.encode(encoding).then((made) => sendCoded(made, method, answerHeaders));
}

function sendCoded(bytes: Buffer, method: string, headers: Record<string, string>): Response {
  if (method === "HEAD") headers["content-length"] = String(bytes.length);
  return new Response(wholeBytes(bytes), { headers });
}

/** A 304 carries what a cache would update, and nothing of the body (RFC 9110 §15.4.5). */
function notModified(headers: Record<string, string>): Response {
  const { "content-type": _type, "content-encoding": _coding, ...rest } = headers;
  return new Response(null, { status: 304, headers: rest });
}

/** Node's buffers never lie on shared memory, which their type leaves open. */
function wholeBytes(bytes: Buffer): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
