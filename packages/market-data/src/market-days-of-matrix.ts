import type { DayNumber, DayOrigin, MarketDay, MarketMatrix, MarketObservation } from "@altseason/core";

/**
 * Whole days of a matrix, for a store. Days that nobody observed are left out. `from` and `to` are inclusive day numbers.
 */
export function* marketDaysOfMatrix(
  matrix: MarketMatrix,
  origin: DayOrigin,
  from: DayNumber = matrix.firstDay,
  to: DayNumber = matrix.firstDay + matrix.dayCount - 1,
): Generator<MarketDay> {
  const width = matrix.assets.length;
  const known = (cells: Float64Array | null, cell: number): number | null => {
    const value = cells?.[cell];
    return value !== undefined && value > 0 && value < Number.POSITIVE_INFINITY ? value : null;
  };
  for (
    let row = Math.max(0, from - matrix.firstDay);
    row < matrix.dayCount && matrix.firstDay + row <= to;
    row += 1
  ) {
    const observations: MarketObservation[] = [];
    for (const [column, asset] of matrix.assets.entries()) {
      const cell = row * width + column;
      const price = known(matrix.price, cell);
      const marketCap = known(matrix.marketCap, cell);
      if (price === null && marketCap === null) continue;
      observations.push({ asset, price, marketCap, volume: known(matrix.volume, cell) });
    }
    if (observations.length > 0) yield { day: matrix.firstDay + row, origin, observations };
  }
}
