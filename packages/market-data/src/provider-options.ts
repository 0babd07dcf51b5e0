import type { Sleep } from "./http/sleep.ts";

/** What every provider takes. A value not given stands at the provider's documented limits. */
export interface ProviderOptions {
  readonly apiKey?: string | undefined;
  /** Another address, such as a mirror or a test server, without a trailing path of an endpoint. */
  readonly baseUrl?: string | undefined;
  /** Requests are spaced evenly by this. */
  readonly requestsPerMinute?: number | undefined;
  /** For one attempt, body included; 15,000 by default. */
  readonly timeoutMs?: number | undefined;
  /** Further attempts after the first; 5 by default. */
  readonly retries?: number | undefined;
  /** Milliseconds since the epoch. */
  readonly now?: (() => number) | undefined;
  readonly sleep?: Sleep | undefined;
  /** From 0 up to 1, for the spread of retries. */
  readonly random?: (() => number) | undefined;
}
