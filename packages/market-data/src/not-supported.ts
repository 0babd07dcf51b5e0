import { MarketDataError } from "./market-data-error.ts";

/** The error of an ability that a provider lacks: `not_supported`. */
export function notSupported(provider: string, problem: string): MarketDataError {
  return new MarketDataError("not_supported", problem, { provider });
}
