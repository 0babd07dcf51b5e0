import type {
  Abortable,
  ChangesQuery,
  MarketQuery,
  PageQuery,
  RangeQuery,
  ReadingQuery,
  VariantQuery,
} from "./query.ts";
import { readText } from "./read-answer.ts";
import { requestUrl } from "./request-url.ts";
import { perform } from "./transport.ts";
import type { Transport } from "./transport.ts";

/** Lists as CSV text with a header line (RFC 4180). */
export interface CsvReads {
  history(query?: VariantQuery & RangeQuery): Promise<string>;
  constituents(date: string, query?: ReadingQuery): Promise<string>;
  coins(query?: VariantQuery & PageQuery): Promise<string>;
  coinHistory(id: string, query?: VariantQuery & RangeQuery): Promise<string>;
  dominance(query?: RangeQuery): Promise<string>;
  exclusions(query?: Abortable): Promise<string>;
  seasons(query?: VariantQuery): Promise<string>;
  scores(query?: VariantQuery & PageQuery): Promise<string>;
  /** Every case of every signal. */
  signals(query?: VariantQuery): Promise<string>;
  changes(query?: ChangesQuery): Promise<string>;
  /** Every coin and day; large. */
  market(query?: MarketQuery): Promise<string>;
}

/** The CSV reads over a transport. */
export function createCsvReads(baseUrl: string, transport: Transport): CsvReads {
  const read = (path: string, { signal, ...query }: Abortable & object = {}): Promise<string> => {
    const url = requestUrl(baseUrl, path, query);
    return perform({ method: "GET", url, accept: "text/csv" }, readText, transport, signal);
  };
  return {
    history: (query) => read("/v1/index/history", query),
    constituents: (date, query) => read(`/v1/index/${encodeURIComponent(date)}/constituents`, query),
    coins: (query) => read("/v1/coins", query),
    coinHistory: (id, query) => read(`/v1/coins/${encodeURIComponent(id)}/history`, query),
    dominance: (query) => read("/v1/dominance", query),
    exclusions: (query) => read("/v1/exclusions", query),
    seasons: (query) => read("/v1/seasons", query),
    scores: (query) => read("/v1/scores", query),
    signals: (query) => read("/v1/signals", query),
    changes: (query) => read("/v1/index/changes", query),
    market: (query) => read("/v1/market.csv", query),
  };
}
