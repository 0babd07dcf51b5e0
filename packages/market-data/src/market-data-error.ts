/**
 * What went wrong with a provider.
 * - `rate_limited`: too many requests just now; `retryAfterMs` says when to come back, where known.
 * - `quota_exhausted`: the day's or month's allowance is spent.
 * - `unauthorized`: no key, or one that is not accepted.
 * - `plan_limit`: the plan does not include this endpoint, coin or range of days.
 * - `blocked`: refused by place or address.
 * - `not_found`: the provider does not know the asset, or has no usable numbers for it.
 * - `refused`: any other answer that says the request itself is wrong.
 * - `unavailable`: the provider can't be reached or fails.
 * - `timeout`: no whole answer in time.
 * - `malformed_response`: an answer that is not what its documentation says.
 * - `not_supported`: the provider does not have this ability.
 */
export type MarketDataErrorCode =
  | "rate_limited"
  | "quota_exhausted"
  | "unauthorized"
  | "plan_limit"
  | "blocked"
  | "not_found"
  | "refused"
  | "unavailable"
  | "timeout"
  | "malformed_response"
  | "not_supported";

/** Where and how it went wrong. */
export interface MarketDataErrorDetails {
  readonly provider: string;
  /** The address asked, without secrets. */
  readonly url?: string;
  readonly status?: number;
  readonly retryAfterMs?: number | null;
  readonly cause?: unknown;
}

/** A provider that failed. Neither the message nor a field ever holds a key. */
export class MarketDataError extends Error {
  override readonly name = "MarketDataError";
  readonly code: MarketDataErrorCode;
  readonly provider: string;
  readonly url: string | null;
  /** HTTP status, where there was an answer. */
  readonly status: number | null;
  /** Milliseconds to wait before asking again, where the provider said so. */
  readonly retryAfterMs: number | null;

  constructor(code: MarketDataErrorCode, problem: string, details: MarketDataErrorDetails) {
    const { provider, url, status, retryAfterMs, cause } = details;
    super(
      `${provider}: ${problem}${url === undefined ? "" : ` (${url})`}`,
      cause === undefined ? {} : { cause },
    );
    this.code = code;
    this.provider = provider;
    this.url = url ?? null;
    this.status = status ?? null;
    this.retryAfterMs = retryAfterMs ?? null;
  }
}
