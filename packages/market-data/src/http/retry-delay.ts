/** How long to wait before a further attempt. */
export interface RetryDelay {
  /** 1 after the first attempt. */
  readonly attempt: number;
  readonly baseMs: number;
  readonly maxMs: number;
  /** What the provider asked for; never undercut. */
  readonly retryAfterMs: number | null;
  /** From 0 up to 1. */
  readonly random: number;
}

/** Doubles with each attempt, spread over its upper half so that callers do not come back all at once. */
export function retryDelayMs({ attempt, baseMs, maxMs, retryAfterMs, random }: RetryDelay): number {
  if (retryAfterMs !== null) return retryAfterMs + random * baseMs;
  return Math.min(maxMs, baseMs * 2 ** (attempt - 1)) * (0.5 + random / 2);
}
