import { matchAtOrBefore, matchBase } from "./match-observation.ts";
import type { MarketMatrix } from "./market-matrix.ts";
import type { Methodology } from "./methodology.ts";
import type { PassedOverReason } from "./reading.ts";
import { isPriceStale } from "./stale-price.ts";

/** Day rows whose prices stand for both ends of a coin's window, or why there are none. */
export type WindowMatch =
  | { readonly isMatched: true; readonly row: number; readonly baseRow: number }
  | { readonly isMatched: false; readonly reason: PassedOverReason };

/** Finds the observations that stand for both ends of the window, as the methodology matches them. */
export function matchWindow(
  { assets, price }: MarketMatrix,
  column: number,
  row: number,
  { match, staleAfterDays, windowDays }: Pick<Methodology, "match" | "staleAfterDays" | "windowDays">,
): WindowMatch {
  const stride = assets.length;
  const at = matchAtOrBefore(price, stride, column, row, match.toleranceDays);
  if (at < 0) return NO_PRICE;
  if (isPriceStale(price, stride, column, at, staleAfterDays, match.toleranceDays)) return STALE;
  const base = matchBase(price, stride, column, row - windowDays, match, row - 1);
  return base < 0 ? NO_HISTORY : { isMatched: true, row: at, baseRow: base };
}

const NO_PRICE: WindowMatch = { isMatched: false, reason: "no-price" };
const NO_HISTORY: WindowMatch = { isMatched: false, reason: "no-history" };
const STALE: WindowMatch = { isMatched: false, reason: "stale" };
