import {
  coinDetailSchema,
  coinHistorySchema,
  coinListSchema,
  coinScoreSchema,
  constituentListSchema,
  dominanceSchema,
  exclusionsSchema,
  historySchema,
  indexBreadthSchema,
  indexChangesSchema,
  indexNowSchema,
  indexOutlookSchema,
  methodologiesSchema,
  publishedReadingSchema,
  scoresSchema,
  seasonsSchema,
  signalsSchema,
  statusSchema,
} from "@altseason/contract";
import type {
  Coin,
  CoinDetail,
  CoinHistory,
  CoinHistoryPoint,
  CoinList,
  CoinScore,
  ConstituentList,
  Dominance,
  DominancePoint,
  Exclusions,
  History,
  IndexBreadth,
  IndexChanges,
  IndexNow,
  IndexOutlook,
  Methodologies,
  PublishedReading,
  ScoredCoin,
  Scores,
  Seasons,
  Signals,
  Status,
} from "@altseason/contract";
import { createTransport } from "./client-options.ts";
import type { AltseasonClientOptions } from "./client-options.ts";
import { createCsvReads } from "./csv-reads.ts";
import type { CsvReads } from "./csv-reads.ts";
import type {
  Abortable,
  ArchiveQuery,
  BadgeQuery,
  BreadthQuery,
  ChangesQuery,
  OutlookQuery,
  PageQuery,
  RangeQuery,
  ReadingQuery,
  StreamQuery,
  VariantQuery,
} from "./query.ts";
import { readJson } from "./read-answer.ts";
import type { Schema } from "./read-answer.ts";
import { readPages } from "./read-pages.ts";
import { requestUrl } from "./request-url.ts";
import { streamIndex } from "./stream-index.ts";
import type { StreamedEvent } from "./stream-index.ts";
import { perform } from "./transport.ts";
import type { Transport } from "./transport.ts";

/**
 * Every read of the API, typed by its contract. Each call rejects with `AltseasonApiError` when the API refuses, and
 * with `AltseasonError` when no answer comes or it breaks the contract.
 */
export interface AltseasonClient {
  /** The newest value, explaining itself. */
  index(query?: VariantQuery): Promise<IndexNow>;
  /** Values day by day, oldest first. */
  history(query?: VariantQuery & RangeQuery): Promise<History>;
  /** The values of all pages. */
  historyPoints(query?: VariantQuery & RangeQuery): AsyncIterable<History["points"][number]>;
  /** The whole reading of a day with all its evidence; `date` as YYYY-MM-DD. */
  reading(date: string, query?: ReadingQuery): Promise<PublishedReading>;
  /** Who counted on a day, whom it left out, and why. */
  constituents(date: string, query?: ReadingQuery): Promise<ConstituentList>;
  /** Every ranked coin with its part in the newest reading, largest first. */
  coins(query?: VariantQuery & PageQuery): Promise<CoinList>;
  /** The coins of all pages. */
  allCoins(query?: VariantQuery & PageQuery): AsyncIterable<Coin>;
  /** One coin by the provider's id. */
  coin(id: string, query?: VariantQuery): Promise<CoinDetail>;
  /** Its score with every factor. */
  coinScore(id: string, query?: VariantQuery): Promise<CoinScore>;
  /** Coins by score, best first, with the record of the scores. */
  scores(query?: VariantQuery & PageQuery): Promise<Scores>;
  /** The coins of all pages. */
  allScores(query?: VariantQuery & PageQuery): AsyncIterable<ScoredCoin>;
  /** One coin day by day: rank, price, cap, its part in the index, its return over Bitcoin. */
  coinHistory(id: string, query?: VariantQuery & RangeQuery): Promise<CoinHistory>;
  /** The days of all pages. */
  coinDays(id: string, query?: VariantQuery & RangeQuery): AsyncIterable<CoinHistoryPoint>;
  /** The table of exclusions and whom it keeps out today. */
  exclusions(query?: Abortable): Promise<Exclusions>;
  /** Every season so far, oldest first. */
  seasons(query?: VariantQuery): Promise<Seasons>;
  /** Which signals are on, each with its record. */
  signals(query?: VariantQuery): Promise<Signals>;
  /** How the market's value is split, day by day. */
  dominance(query?: RangeQuery): Promise<Dominance>;
  /** The days of all pages. */
  dominancePoints(query?: RangeQuery): AsyncIterable<DominancePoint>;
  /** Two readings side by side, coin by coin. */
  changes(query?: ChangesQuery): Promise<IndexChanges>;
  /** What the value becomes if prices stand still, and which coins lie close to Bitcoin. */
  outlook(query?: OutlookQuery): Promise<IndexOutlook>;
  /** By how much the constituents of a day beat Bitcoin, and in which sectors. */
  breadth(query?: BreadthQuery): Promise<IndexBreadth>;
  /** What the numbers rest on: cadence, gaps, refreshes, versions. */
  status(query?: Abortable): Promise<Status>;
  /** The market in one piece of bytes, for `decodeMarket` of @altseason/core. */
  marketArchive(query?: ArchiveQuery): Promise<ArrayBuffer>;
  /** The published variants with all their parameters. */
  methodologies(query?: Abortable): Promise<Methodologies>;
  /** What stands now, then each change as it comes; broken connections are made anew and resumed. */
  stream(query?: StreamQuery): AsyncIterable<StreamedEvent>;
  /** Address of the badge, for an `img`. */
  badgeUrl(query?: BadgeQuery): string;
  /** Lists as CSV, as the API writes them. */
  readonly csv: CsvReads;
}

const SILENCE_MS = 60_000;

/**
 * A client of the API's reads for Node 20 or newer, Bun and browsers. It sends nothing until it is asked.
 * @throws {TypeError} when `baseUrl` is no http(s) address
 * @throws {RangeError} when `timeoutMs` or `retries` is out of range
 */
export function createAltseasonClient(options: AltseasonClientOptions): AltseasonClient {
  return createReads(options.baseUrl, createTransport(options));
}

/** The reads over a transport. */
export function createReads(baseUrl: string, transport: Transport): AltseasonClient {
  const read = <Value>(
    path: string,
    schema: Schema<Value>,
    { signal, ...query }: Abortable & object = {},
  ): Promise<Value> => {
    const url = requestUrl(baseUrl, path, query);
    return perform({ method: "GET", url, accept: "application/json" }, readJson(schema), transport, signal);
  };
  const history = (query: VariantQuery & RangeQuery = {}): Promise<History> =>
    read("/v1/index/history", historySchema, query);
  const coins = (query: VariantQuery & PageQuery = {}): Promise<CoinList> =>
    read("/v1/coins", coinListSchema, query);
  const scores = (query: VariantQuery & PageQuery = {}): Promise<Scores> =>
    read("/v1/scores", scoresSchema, query);
  const coinHistory = (id: string, query: VariantQuery & RangeQuery = {}): Promise<CoinHistory> =>
    read(`/v1/coins/${encodeURIComponent(id)}/history`, coinHistorySchema, query);
  const dominance = (query: RangeQuery = {}): Promise<Dominance> =>
    read("/v1/dominance", dominanceSchema, query);

  return {
    index: (query) => read("/v1/index", indexNowSchema, query),
    history,
    historyPoints: (query = {}) => readPages(history, ({ points }) => points, query),
    reading: (date, query) => read(`/v1/index/${encodeURIComponent(date)}`, publishedReadingSchema, query),
    constituents: (date, query) =>
      read(`/v1/index/${encodeURIComponent(date)}/constituents`, constituentListSchema, query),
    coins,
    allCoins: (query = {}) => readPages(coins, (page) => page.coins, query),
    coin: (id, query) => read(`/v1/coins/${encodeURIComponent(id)}`, coinDetailSchema, query),
    coinScore: (id, query) => read(`/v1/coins/${encodeURIComponent(id)}/score`, coinScoreSchema, query),
    scores,
    allScores: (query = {}) => readPages(scores, (page) => page.coins, query),
    coinHistory,
    coinDays: (id, query = {}) =>
      readPages(
        (page) => coinHistory(id, page),
        ({ points }) => points,
        query,
      ),
    exclusions: (query) => read("/v1/exclusions", exclusionsSchema, query),
    seasons: (query) => read("/v1/seasons", seasonsSchema, query),
    signals: (query) => read("/v1/signals", signalsSchema, query),
    dominance,
    dominancePoints: (query = {}) => readPages(dominance, ({ points }) => points, query),
    changes: (query) => read("/v1/index/changes", indexChangesSchema, query),
    outlook: (query) => read("/v1/index/outlook", indexOutlookSchema, query),
    breadth: (query) => read("/v1/index/breadth", indexBreadthSchema, query),
    status: (query) => read("/v1/status", statusSchema, query),
    marketArchive: ({ signal, ...query } = {}) => {
      const url = requestUrl(baseUrl, "/v1/market.bin", query);
      const accept = "application/octet-stream";
      return perform({ method: "GET", url, accept }, (response) => response.arrayBuffer(), transport, signal);
    },
    methodologies: (query) => read("/v1/methodologies", methodologiesSchema, query),
    stream: ({ signal, lastEventId, variant } = {}) => {
      const url = requestUrl(baseUrl, "/v1/stream", { variant });
      const from = lastEventId ?? null;
      return streamIndex({ url, lastEventId: from, signal, silenceMs: SILENCE_MS }, transport);
    },
    badgeUrl: (query = {}) => requestUrl(baseUrl, "/v1/badge.svg", query),
    csv: createCsvReads(baseUrl, transport),
  };
}
