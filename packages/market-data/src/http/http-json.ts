import pRetry from "p-retry";
import { MarketDataError } from "../market-data-error.ts";
import type { MarketDataErrorCode } from "../market-data-error.ts";
import { fetchJson } from "./fetch-json.ts";
import type { FetchJsonOptions, JsonAnswer } from "./fetch-json.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import { retryDelayMs } from "./retry-delay.ts";
import type { Sleep } from "./sleep.ts";

/** Parameters of a query; those undefined are left out. */
type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** Asks one address of a provider. */
export type HttpJson = (path: string, query: Query, signal?: AbortSignal) => Promise<JsonAnswer>;

/** How {@link createHttpJson} asks. */
export interface HttpJsonOptions extends FetchJsonOptions {
  readonly baseUrl: string;
  readonly limiter: RateLimiter;
  /** Further attempts after the first. */
  readonly retries: number;
  /** Waited after a refusal by rate that does not say how long; null: the ordinary backoff. */
  readonly rateLimitDelayMs: number | null;
  readonly sleep: Sleep;
  readonly random: () => number;
}

const BACKOFF_BASE_MS = 1_000;
const BACKOFF_MAX_MS = 30_000;
// A wait longer than this is the caller's to decide on.
const LONGEST_WAIT_MS = 120_000;
// Here a malformed response is a body that is no JSON, such as one cut short; its shape is checked later.
const RETRIED: ReadonlySet<MarketDataErrorCode> = new Set([
  "rate_limited",
  "unavailable",
  "timeout",
  "malformed_response",
]);

/**
 * Makes the one function that talks to a provider: spaced by the limiter, each attempt with a timeout, retried with
 * exponential backoff or as late as `Retry-After` says.
 */
export function createHttpJson(options: HttpJsonOptions): HttpJson {
  const { limiter, random, rateLimitDelayMs, retries, sleep } = options;
  return (path, query, signal) => {
    const url = addressOf(options.baseUrl, path, query);
    return pRetry(
      async () => {
        await limiter.take(signal);
        return await fetchJson(options, url, signal);
      },
      {
        retries,
        minTimeout: 0,
        signal,
        shouldRetry: ({ error }) => isWorthRetrying(error),
        onFailedAttempt: async ({ attemptNumber, error, retriesLeft }) => {
          if (!isWorthRetrying(error) || retriesLeft === 0) return;
          const isByRate = error.code === "rate_limited";
          const delayMs = retryDelayMs({
            attempt: attemptNumber,
            baseMs: BACKOFF_BASE_MS,
            maxMs: BACKOFF_MAX_MS,
            retryAfterMs: error.retryAfterMs ?? (isByRate ? rateLimitDelayMs : null),
            random: random(),
          });
          if (isByRate) limiter.pause(delayMs);
          await sleep(delayMs, signal);
        },
      },
    );
  };
}

function isWorthRetrying(error: Error): error is MarketDataError {
  return (
    error instanceof MarketDataError &&
    RETRIED.has(error.code) &&
    (error.retryAfterMs ?? 0) <= LONGEST_WAIT_MS
  );
}

function addressOf(baseUrl: string, path: string, query: Query): URL {
  const url = new URL(`${baseUrl.replace(/\/+$/, "")}${path}`);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url;
}
