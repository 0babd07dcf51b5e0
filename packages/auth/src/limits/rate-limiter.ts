/** Where a key stands after a request. */
export interface RateVerdict {
  readonly isAllowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds until the whole limit is there again. */
  readonly resetMs: number;
}

/** Counts the requests of each key by the minute; the count is the key's, one over all its versions and all instances. */
export interface RateLimiter {
  /** Rejects when the limiter can't answer. */
  take(keyId: string, requestsPerMinute: number): Promise<RateVerdict>;
}
