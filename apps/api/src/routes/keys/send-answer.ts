import { createHash } from "node:crypto";
import { exchangeHeaders } from "../../middleware/exchange-headers.ts";
import type { Exchange } from "../../middleware/exchange.ts";
import { matchesEtag } from "../../ready/matches-etag.ts";

/** What is answered; `repeated` is what a repeat under the same Idempotency-Key hears, where a secret is told but once. */
export interface KeyAnswer {
  readonly status?: 200 | 201 | 202;
  readonly body: unknown;
  readonly repeated?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const TAG_LENGTH = 22;
const JSON_TYPE = "application/json";

/** Writes an answer as JSON, a read with a tag. */
export function sendAnswer(
  exchange: Exchange,
  { status = 200, body, headers = {} }: KeyAnswer,
  isRead: boolean,
): Response {
  const text = JSON.stringify(body);
  const common = { ...exchangeHeaders(exchange), "cache-control": isRead ? "private, no-cache" : "no-store" };
  if (!isRead)
    return new Response(text, { status, headers: { ...common, "content-type": JSON_TYPE, ...headers } });
  const etag = `W/"${createHash("sha256").update(text).digest("base64url").slice(0, TAG_LENGTH)}"`;
  if (matchesEtag(exchange.context.req.header("if-none-match"), etag))
    return new Response(null, { status: 304, headers: { ...common, etag, ...headers } });
  return new Response(text, { status, headers: { ...common, etag, "content-type": JSON_TYPE, ...headers } });
}
