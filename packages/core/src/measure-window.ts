import { formatDay } from "./day.ts";
import { matchWindow } from "./match-window.ts";
import type { MarketMatrix } from "./market-matrix.ts";
import type { Methodology } from "./methodology.ts";
import type { PassedOverReason, WindowPrices } from "./reading.ts";

/** Both prices of a coin's window on a day row, or why there are none. */
export type WindowMeasurement =
  | { readonly measured: true; readonly prices: WindowPrices }
  | { readonly measured: false; readonly reason: PassedOverReason };

/** Reads the prices that stand for both ends of the window, with the days they are of. */
export function measureWindow(
  matrix: MarketMatrix,
  column: number,
  row: number,
  methodology: Methodology,
): WindowMeasurement {
  const window = matchWindow(matrix, column, row, methodology);
  if (!window.isMatched) return { measured: false, reason: window.reason };
  const stride = matrix.assets.length;
  const price = matrix.price[window.row * stride + column] ?? Number.NaN;
  const basePrice = matrix.price[window.baseRow * stride + column] ?? Number.NaN;
  return {
    measured: true,
    prices: {
      price,
      priceDay: formatDay(matrix.firstDay + window.row),
      basePrice,
      baseDay: formatDay(matrix.firstDay + window.baseRow),
      return: price / basePrice - 1,
    },
  };
}
