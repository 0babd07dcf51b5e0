/** Pages of any origin may read, and see every header of the answer: no read carries credentials. */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "*",
};

/** Headers of the answer to a preflight: reads alone, with the headers that we heed. */
export const PREFLIGHT_HEADERS: Readonly<Record<string, string>> = {
  "access-control-allow-methods": "GET, HEAD, OPTIONS",
  "access-control-allow-headers": "Accept, If-None-Match, Last-Event-ID, X-Request-Id",
  "access-control-max-age": "86400",
};
