import type { ProviderOptions } from "../provider-options.ts";
import type { AnswerJudge } from "./answer-verdict.ts";
import { createHttpJson } from "./http-json.ts";
import type { HttpJson } from "./http-json.ts";
import { createRateLimiter } from "./rate-limiter.ts";
import { sleepFor } from "./sleep.ts";

/** What a provider's documentation says of how to reach it. */
export interface ProviderEndpoint {
  readonly provider: string;
  readonly baseUrl: string;
  /** The header that carries the key, when there is one. */
  readonly keyHeader?: string;
  readonly requestsPerMinute: number;
  readonly rateLimitDelayMs?: number;
  readonly judge?: AnswerJudge;
}

const TIMEOUT_MS = 15_000;
const RETRIES = 5;
const VISIBLE_ASCII = /^[\u0021-\u007e]+$/;

/**
 * Makes a provider's request function from its documented limits and the caller's options.
 * @throws {RangeError} when the key can't be sent in a header (it is not shown), the base address is no plain http address, or a number is out of range
 */
export function connectProvider(endpoint: ProviderEndpoint, options: ProviderOptions): HttpJson {
  const { apiKey, now = Date.now, random = Math.random, sleep = sleepFor } = options;
  const { retries = RETRIES, timeoutMs = TIMEOUT_MS } = options;
  if (apiKey !== undefined && !VISIBLE_ASCII.test(apiKey)) {
    throw new RangeError(`apiKey: expected visible ASCII, got ${apiKey.length} characters with others`);
  }
  if (!(timeoutMs > 0)) throw new RangeError(`timeoutMs: expected a number above 0, got ${timeoutMs}`);
  if (!Number.isInteger(retries) || retries < 0) {
    throw new RangeError(`retries: expected an integer from 0, got ${retries}`);
  }
  const { keyHeader } = endpoint;
  return createHttpJson({
    provider: endpoint.provider,
    baseUrl: requireHttpUrl(endpoint.baseUrl),
    headers: apiKey === undefined || keyHeader === undefined ? {} : { [keyHeader]: apiKey },
    secret: apiKey,
    judge: endpoint.judge,
    limiter: createRateLimiter(options.requestsPerMinute ?? endpoint.requestsPerMinute, now, sleep),
    timeoutMs,
    retries,
    rateLimitDelayMs: endpoint.rateLimitDelayMs ?? null,
    now,
    sleep,
    random,
  });
}

function requireHttpUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new RangeError(`baseUrl: expected an http or https address, got ${JSON.stringify(text)}`);
  }
  const { password, username } = new URL(text);
  if (username !== "" || password !== "") {
    throw new RangeError("baseUrl: expected an address without user and password, got one with them");
  }
  return text;
}
