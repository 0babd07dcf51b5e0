const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;

/** When to ask again. `attempt` counts from 0; `now` in milliseconds since the epoch. */
export interface RetryRequest {
  /** Null: the connection broke before an answer came. */
  readonly status: number | null;
  readonly retryAfter: string | null;
  readonly attempt: number;
  readonly now: number;
  /** From 0 to below 1. */
  readonly random: number;
}

/**
 * Milliseconds to wait before asking again, or null when asking again makes no sense: only 429, 503 and broken
 * connections are retried, and never after a wait of more than 30 seconds. `Retry-After` (RFC 9110 §10.2.3) is obeyed in
 * seconds or as a date; without it the longest wait begins at 250 ms and doubles, and chance takes up to half of it off.
 */
export function retryDelay({ status, retryAfter, attempt, now, random }: RetryRequest): number | null {
  if (status !== null && status !== 429 && status !== 503) return null;
  const asked = retryAfter === null ? null : parseRetryAfter(retryAfter, now);
  const wait = asked ?? FIRST_WAIT_MS * 2 ** attempt * (1 - random / 2);
  return wait <= LONGEST_WAIT_MS ? wait : null;
}

function parseRetryAfter(text: string, now: number): number | null {
  const trimmed = text.trim();
  if (/^\d+$/.test(trimmed)) return Number(trimmed) * 1000;
  const date = Date.parse(trimmed);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
