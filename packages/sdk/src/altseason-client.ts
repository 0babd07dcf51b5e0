import {
  coinDetailSchema,
  coinListSchema,
  dominanceSchema,
  exclusionsSchema,
  historySchema,
  indexNowSchema,
  methodologiesSchema,
  publishedReadingSchema,
  seasonsSchema,
} from "@altseason/contract";
import type {
  CoinDetail,
  CoinList,
  Dominance,
  Exclusions,
  History,
  IndexNow,
  Methodologies,
  PublishedReading,
  Seasons,
} from "@altseason/contract";
import { getJson } from "./get-json.ts";
import type { Transport } from "./get-json.ts";
import { requestUrl } from "./request-url.ts";

/** Settings of {@link createAltseasonClient}. */
export interface AltseasonClientOptions {
  /** Where the API lives, e.g. `https://api.example.com`; a path is kept. */
  readonly baseUrl: string;
  /** Another `fetch`, e.g. one that caches; the global one by default. */
  readonly fetch?: typeof globalThis.fetch;
  /** Longest time for one attempt; 10,000 by default. */
  readonly timeoutMs?: number;
  /** How often a 429 or 503 is tried again; 2 by default. */
  readonly retries?: number;
}

/** Lets the caller give up. */
export interface Abortable {
  readonly signal?: AbortSignal;
}

/** Which index, e.g. `top50-30d`; the API's default where left out. */
export interface VariantQuery extends Abortable {
  readonly variant?: string;
}

/** One page of a list: at most `limit` items, from `cursor` (a page's `nextCursor`) on. */
export interface PageQuery extends Abortable {
  readonly limit?: number;
  readonly cursor?: string;
}

/** Days as ISO dates, both inclusive. */
export interface RangeQuery extends PageQuery {
  readonly from?: string;
  readonly to?: string;
}

/**
 * Every read of the API, typed by its contract. Each call rejects with `AltseasonApiError` when the API refuses, and
 * with `AltseasonError` when no answer comes or it breaks the contract.
 */
export interface AltseasonClient {
  /** The newest value, explaining itself. */
  index(query?: VariantQuery): Promise<IndexNow>;
  /** Values day by day, oldest first. */
  history(query?: VariantQuery & RangeQuery): Promise<History>;
  /** The whole reading of a day with all its evidence; `date` as YYYY-MM-DD. */
  reading(date: string, query?: VariantQuery): Promise<PublishedReading>;
  /** Every ranked coin with its part in the newest reading, largest first. */
  coins(query?: VariantQuery & PageQuery): Promise<CoinList>;
  /** One coin by the provider's id. */
  coin(id: string, query?: VariantQuery): Promise<CoinDetail>;
  /** The table of exclusions and whom it keeps out today. */
  exclusions(query?: Abortable): Promise<Exclusions>;
  /** Every season so far, oldest first. */
  seasons(query?: VariantQuery): Promise<Seasons>;
  /** How the market's value is split, day by day. */
  dominance(query?: RangeQuery): Promise<Dominance>;
  /** The published variants with all their parameters. */
  methodologies(query?: Abortable): Promise<Methodologies>;
}

/**
 * A client of the API for Node 20 or newer and for browsers. It sends nothing until it is asked.
 * @throws {TypeError} when `baseUrl` is no http(s) address
 * @throws {RangeError} when `timeoutMs` or `retries` is out of range
 */
export function createAltseasonClient({
  baseUrl,
  fetch = (input, init) => globalThis.fetch(input, init),
  timeoutMs = 10_000,
  retries = 2,
}: AltseasonClientOptions): AltseasonClient {
  if (!URL.canParse(baseUrl) || !/^https?:$/.test(new URL(baseUrl).protocol)) {
    throw new TypeError(`baseUrl: expected an http or https address, got ${JSON.stringify(baseUrl)}`);
  }
  if (!(timeoutMs > 0)) throw new RangeError(`timeoutMs: expected more than 0, got ${timeoutMs}`);
  if (!Number.isInteger(retries) || retries < 0) {
    throw new RangeError(`retries: expected a whole number from 0, got ${retries}`);
  }
  const transport: Transport = { fetch, timeoutMs, retries };
  const read = <Value>(
    path: string,
    schema: { parse(value: unknown): Value },
    { signal, ...query }: Abortable & object = {},
  ): Promise<Value> => getJson(requestUrl(baseUrl, path, query), schema, transport, signal);

  return {
    index: (query) => read("/v1/index", indexNowSchema, query),
    history: (query) => read("/v1/index/history", historySchema, query),
    reading: (date, query) => read(`/v1/index/${encodeURIComponent(date)}`, publishedReadingSchema, query),
    coins: (query) => read("/v1/coins", coinListSchema, query),
    coin: (id, query) => read(`/v1/coins/${encodeURIComponent(id)}`, coinDetailSchema, query),
    exclusions: (query) => read("/v1/exclusions", exclusionsSchema, query),
    seasons: (query) => read("/v1/seasons", seasonsSchema, query),
    dominance: (query) => read("/v1/dominance", dominanceSchema, query),
    methodologies: (query) => read("/v1/methodologies", methodologiesSchema, query),
  };
}
