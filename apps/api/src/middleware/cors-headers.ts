const EXPOSED = [
  "ETag",
  "Link",
  "RateLimit",
  "RateLimit-Policy",
  "Retry-After",
  "X-Request-Id",
  "Altseason-Data",
  "Altseason-As-Of",
  "Altseason-Stale",
  "Deprecation",
  "Sunset",
];

/** Pages of any origin may read, and see the headers that matter to them. */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": EXPOSED.join(", "),
};

/** Headers of the answer to a preflight: reads alone, whatever headers they carry that we know. */
export const PREFLIGHT_HEADERS: Readonly<Record<string, string>> = {
  "access-control-allow-methods": "GET, HEAD, OPTIONS",
  "access-control-allow-headers": "Accept, If-None-Match, Last-Event-ID, X-Request-Id",
  "access-control-max-age": "86400",
};
