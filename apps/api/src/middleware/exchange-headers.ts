import type { Exchange } from "./exchange.ts";

/** All headers that every answer to this request carries. */
export function exchangeHeaders({
  commonHeaders,
  requestId,
  rateLimit,
  ownHeaders,
}: Exchange): Record<string, string> {
  const ratelimit = rateLimit();
  return {
    ...commonHeaders,
    "x-request-id": requestId,
    ...(ratelimit === null ? {} : { ratelimit }),
    ...ownHeaders(),
  };
}
