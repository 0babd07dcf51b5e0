import type { MarketDataErrorCode } from "../market-data-error.ts";

/** Failures that every further coin would meet too: the run stops, to go on another time. */
export const STOPPING: ReadonlySet<MarketDataErrorCode> = new Set([
  "rate_limited",
  "quota_exhausted",
  "unauthorized",
  "blocked",
  "not_supported",
]);

/** Failures that another attempt would only meet again. */
export const SETTLED: ReadonlySet<MarketDataErrorCode> = new Set(["not_found"]);
