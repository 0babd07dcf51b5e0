export { createAltseasonClient } from "./altseason-client.ts";
export type { AltseasonClient } from "./altseason-client.ts";
export { AltseasonApiError, AltseasonError } from "./altseason-error.ts";
export type { AltseasonErrorCode } from "./altseason-error.ts";
export type { AltseasonClientOptions } from "./client-options.ts";
export type { CsvReads } from "./csv-reads.ts";
export type {
  Abortable,
  ArchiveQuery,
  BadgeQuery,
  BreadthQuery,
  ChangesQuery,
  MarketQuery,
  OutlookQuery,
  PageQuery,
  RangeQuery,
  ReadingQuery,
  StreamQuery,
  VariantQuery,
} from "./query.ts";
export type { StreamedEvent } from "./stream-index.ts";
export type {
  Coin,
  CoinDetail,
  CoinHistory,
  CoinHistoryPoint,
  CoinList,
  CoinScore,
  ConstituentList,
  DataLabel,
  Dominance,
  DominancePoint,
  Exclusions,
  History,
  IndexBreadth,
  IndexChanges,
  IndexEvent,
  IndexNow,
  IndexOutlook,
  Methodologies,
  Problem,
  ProblemCode,
  PublishedReading,
  ScoredCoin,
  Scores,
  SeasonRun,
  Seasons,
  Signal,
  Signals,
  Status,
} from "@altseason/contract";
