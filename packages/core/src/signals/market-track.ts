import type { DayNumber } from "../day.ts";
import type { Classification } from "../exclusion/exclusion-match.ts";
import { historyPointAt } from "../history/variant-history.ts";
import type { VariantHistory } from "../history/variant-history.ts";
import { isCellObserved } from "../match-observation.ts";
import type { MarketMatrix } from "../market-matrix.ts";
import { priceAltcoinBasket } from "./altcoin-basket.ts";

/** What signals look at, one cell a day row; NaN where nothing is known. */
export interface MarketTrack {
  readonly firstDay: DayNumber;
  readonly dayCount: number;
  /** The index as published, 0..100 in whole points. */
  readonly value: Float64Array;
  /** USD. */
  readonly bitcoin: Float64Array;
  /** Level of the equal-weight basket of altcoins; only its changes mean anything. */
  readonly altcoins: Float64Array;
}

/** Days for which a number stands where none is known, as for the index. */
const CARRY_DAYS = 3;

/** Lays an index's history beside Bitcoin's price and its altcoins' basket; a gap of at most three days is bridged. */
export function trackMarket(
  matrix: MarketMatrix,
  classification: Classification,
  history: VariantHistory,
): MarketTrack {
  const { price, assets, benchmark, dayCount, firstDay } = matrix;
  const value = new Float64Array(dayCount).fill(Number.NaN);
  const bitcoin = value.slice();
  for (let row = 0; row < dayCount; row += 1) {
    value[row] = historyPointAt(history, row)?.value ?? Number.NaN;
    const cell = row * assets.length + benchmark;
    if (isCellObserved(price, cell)) bitcoin[row] = price[cell] ?? Number.NaN;
  }
  const altcoins = priceAltcoinBasket(matrix, classification, history.methodology);
  return { firstDay, dayCount, value: carry(value), bitcoin: carry(bitcoin), altcoins: carry(altcoins) };
}

function carry(cells: Float64Array): Float64Array {
  let age = 0;
  for (let row = 1; row < cells.length; row += 1) {
    age = Number.isNaN(cells[row]) ? age + 1 : 0;
    if (age > 0 && age <= CARRY_DAYS) cells[row] = cells[row - 1] ?? Number.NaN;
  }
  return cells;
}
