const SECONDS = /^\d+$/;
// Date.parse would make a day of 2001 out of "1.5".
const HTTP_DATE = /^[A-Z][a-z]+,? /;

/** Milliseconds that a `Retry-After` header asks to wait, from seconds or an HTTP date (RFC 9110 §10.2.3); null when it says nothing. */
export function parseRetryAfter(value: string | null, nowMs: number): number | null {
  if (value === null) return null;
  const text = value.trim();
  if (SECONDS.test(text)) return Number(text) * 1000;
  const time = HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : Math.max(0, time - nowMs);
}
