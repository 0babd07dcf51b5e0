import { formatDay } from "../day.ts";
import type { DayNumber } from "../day.ts";
import type { Methodology } from "../methodology.ts";
import { indexValue, seasonOf } from "../season.ts";
import type { Season } from "../season.ts";

/**
 * Counts of one variant for each day row of a matrix. A day has a value if and only if
 * `constituents[row] >= methodology.minimumConstituents`.
 */
export interface VariantHistory {
  readonly methodology: Methodology;
  readonly firstDay: DayNumber;
  readonly dayCount: number;
  readonly outperformers: Uint16Array;
  readonly constituents: Uint16Array;
  /** Eligible coins above the last constituent that could not be measured. */
  readonly passedOver: Uint16Array;
}

/** One day of a history that has a value. */
export interface HistoryPoint {
  readonly day: string;
  readonly value: number;
  readonly outperformers: number;
  readonly constituents: number;
  readonly season: Season;
}

/** The point of a day row, or null where the day has no value. */
export function historyPointAt(history: VariantHistory, row: number): HistoryPoint | null {
  const constituents = history.constituents[row] ?? 0;
  const outperformers = history.outperformers[row] ?? 0;
  if (row >= history.dayCount || constituents < history.methodology.minimumConstituents) return null;
  return {
    day: formatDay(history.firstDay + row),
    value: indexValue(outperformers, constituents),
    outperformers,
    constituents,
    season: seasonOf(outperformers, constituents),
  };
}

/** All days that have a value, oldest first. */
export function historyPoints(history: VariantHistory): readonly HistoryPoint[] {
  const points: HistoryPoint[] = [];
  for (let row = 0; row < history.dayCount; row += 1) {
    const point = historyPointAt(history, row);
    if (point !== null) points.push(point);
  }
  return points;
}
