import type { Transport } from "./transport.ts";

/** Settings of {@link createAltseasonClient}. */
export interface AltseasonClientOptions {
  /** Where the API lives, e.g. `https://api.example.com`; a path is kept. */
  readonly baseUrl: string;
  /** Another `fetch`, e.g. one that caches; the global one by default. */
  readonly fetch?: typeof globalThis.fetch;
  /** Longest time for one attempt; 10,000 by default. */
  readonly timeoutMs?: number;
  /** How often a 429, a 503 or a broken connection is tried again; 2 by default. */
  readonly retries?: number;
}

/**
 * The transport of a client.
 * @throws {TypeError} when `baseUrl` is no http(s) address
 * @throws {RangeError} when `timeoutMs` or `retries` is out of range
 */
export function createTransport({
  baseUrl,
  fetch = (input, init) => globalThis.fetch(input, init),
  timeoutMs = 10_000,
  retries = 2,
}: AltseasonClientOptions): Transport {
  if (!URL.canParse(baseUrl) || !/^https?:$/.test(new URL(baseUrl).protocol)) {
    throw new TypeError(`baseUrl: expected an http or https address, got ${JSON.stringify(baseUrl)}`);
  }
  if (!(timeoutMs > 0)) throw new RangeError(`timeoutMs: expected more than 0, got ${timeoutMs}`);
  if (!Number.isInteger(retries) || retries < 0) {
    throw new RangeError(`retries: expected a whole number from 0, got ${retries}`);
  }
  return { fetch, timeoutMs, retries, random: Math.random };
}
