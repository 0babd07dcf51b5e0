import { formatDay } from "./day.ts";
import { matchAtOrBefore, matchBase } from "./match-observation.ts";
import type { MarketMatrix } from "./market-matrix.ts";
import type { Methodology } from "./methodology.ts";
import type { PassedOverReason, WindowPrices } from "./reading.ts";
import { isPriceStale } from "./stale-price.ts";

/** Both prices of a coin's window on a day row, or why there are none. */
export type WindowMeasurement =
  | { readonly measured: true; readonly prices: WindowPrices }
  | { readonly measured: false; readonly reason: PassedOverReason };

/** Finds the observations that stand for both ends of the window, as the methodology matches them. */
export function measureWindow(
  matrix: MarketMatrix,
  column: number,
  row: number,
  methodology: Methodology,
): WindowMeasurement {
  const { match, staleAfterDays, windowDays } = methodology;
  const stride = matrix.assets.length;
  const at = matchAtOrBefore(matrix.price, stride, column, row, match.toleranceDays);
  const price = matrix.price[at * stride + column];
  if (at < 0 || price === undefined) return { measured: false, reason: "no-price" };
  if (isPriceStale(matrix.price, stride, column, at, staleAfterDays, match.toleranceDays)) {
    return { measured: false, reason: "stale" };
  }
  const base = matchBase(matrix.price, stride, column, row - windowDays, match, row - 1);
  const basePrice = matrix.price[base * stride + column];
  if (base < 0 || basePrice === undefined) return { measured: false, reason: "no-history" };
  return {
    measured: true,
    prices: {
      price,
      priceDay: formatDay(matrix.firstDay + at),
      basePrice,
      baseDay: formatDay(matrix.firstDay + base),
      return: price / basePrice - 1,
    },
  };
}
