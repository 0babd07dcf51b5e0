import type { ContentEncoding } from "./negotiate-encoding.ts";
import type { ReadyBody } from "./ready-body.ts";

/**
 * Browsers ask again after 15 s, shared caches after a minute; while the origin is down, a shared cache may go on with
 * what it has for a day, as we do ourselves when a refresh fails.
 */
export const READ_CACHE_CONTROL = "public, max-age=15, s-maxage=60, stale-if-error=86400";

/** Headers of a 200 or 304 that follow from the body alone. */
export function readyHeaders(body: ReadyBody, encoding: ContentEncoding): Record<string, string> {
  return {
    "content-type": body.contentType,
    etag: body.etag,
    "cache-control": READ_CACHE_CONTROL,
    vary: "Accept, Accept-Encoding",
    ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    ...body.headers,
  };
}
