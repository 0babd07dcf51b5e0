import type { SeriesRequest } from "./market-data-provider.ts";

/** @throws {RangeError} when the days of a series are not whole, or the last comes before the first */
export function requireDays({ fromDay, toDay }: SeriesRequest): void {
  if (!Number.isInteger(fromDay)) throw new RangeError(`fromDay: expected a day number, got ${fromDay}`);
  if (!Number.isInteger(toDay) || toDay < fromDay) {
    throw new RangeError(`toDay: expected a day number from ${fromDay}, got ${toDay}`);
  }
}
