/** Headers of answers, as components of the OpenAPI document. */
export const RESPONSE_HEADERS = {
  "X-Request-Id": text("Names this request in our log; yours is kept where it is plain.", "0f8c2c1e-5d0a"),
  "RateLimit-Policy": text("The quota and its window in seconds.", '"anonymous";q=300;w=60'),
  RateLimit: text("What is left of the quota, and the seconds until it is whole.", '"anonymous";r=299;t=60'),
  "Retry-After": text("Seconds to wait before the next try.", "12"),
  ETag: text(
    "Weak tag of the body; send it back in `If-None-Match`.",
    'W/"WqJ2v5x0cB3uSgk9.7vQm3rT1pYxN0aZe"',
  ),
  "Cache-Control": text(
    "How long caches may keep the answer.",
    "public, max-age=15, s-maxage=60, stale-if-error=86400",
  ),
  Link: text('Address of the next page, with `rel="next"`.', '</v1/coins?cursor=MTAx>; rel="next"'),
  Allow: text("Methods that this address knows.", "GET, HEAD, OPTIONS"),
  "Altseason-Data": text("What the numbers rest on: `live`, `imported` or `simulated`.", "live"),
  "Altseason-As-Of": text("When the newest numbers were observed.", "2026-01-01T00:10:00.000Z"),
  "Altseason-Stale": text("`true` when the numbers are older than they should be; else absent.", "true"),
} as const;

function text(
  description: string,
  example: string,
): { description: string; schema: { type: "string" }; example: string } {
  return { description, schema: { type: "string" }, example };
}

/** References to some of them. */
export function headerReferences(
  names: readonly (keyof typeof RESPONSE_HEADERS)[],
): Record<string, { $ref: string }> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
