const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** How long each attempt waits for the one before it: ten attempts within about three days. Milliseconds. */
export const RETRY_DELAYS_MS: readonly number[] = [
  0,
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
];

const MOST_JITTER = 0.1;
const LONGEST_WISH_MS = 24 * HOUR_MS;

/** What a delivery did so far. Times in milliseconds since the epoch. */
export interface RetryState {
  /** Attempts made, the failed one that asks included. */
  readonly attempts: number;
  readonly now: number;
  /** From 0 up to 1. */
  readonly random: number;
  /** How long the endpoint asked to be left alone (`Retry-After`); null where it did not. At most a day is honoured. */
  readonly retryAfterMs: number | null;
}

/**
 * When to try again; null when that was the last attempt. Jitter only ever adds, up to a tenth, so that a schedule is never
 * run ahead of; `Retry-After` only ever delays.
 */
export function nextAttemptAt({ attempts, now, random, retryAfterMs }: RetryState): number | null {
  const delay = RETRY_DELAYS_MS[attempts];
  if (delay === undefined) return null;
  const wished = Math.min(retryAfterMs ?? 0, LONGEST_WISH_MS);
  return now + Math.max(Math.round(delay * (1 + MOST_JITTER * random)), wished);
}

/**
 * Reads `Retry-After` (RFC 9110 §10.2.3): whole seconds or a date, as milliseconds from now; null where it is neither.
 * @example parseRetryAfter("120", Date.now()) // 120_000
 */
export function parseRetryAfter(field: string | undefined, now: number): number | null {
  const text = field?.trim() ?? "";
  if (/^\d{1,9}$/.test(text)) return Number(text) * SECOND_MS;
  const at = /^[A-Za-z]{3}, \d{2} [A-Za-z]{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
