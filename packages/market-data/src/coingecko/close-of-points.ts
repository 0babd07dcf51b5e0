import { dayOfTime } from "@altseason/core";
import type { DayNumber } from "@altseason/core";
import { MS_PER_DAY } from "../ms-per-day.ts";

/** Milliseconds since the epoch and a value. */
export type TimedValue = readonly [number, number | null];

// Hourly points are stamped some minutes past the hour; older than this before midnight is no close.
const OLDEST_CLOSE_MS = 2 * 3_600_000;

/**
 * The value at each day's close. Daily points are stamped 00:00 UTC and are the close of the day *before*; whatever is
 * not stamped 00:00 among them is the moment of the request, and no close. Hourly and five-minute points stand for a
 * close where they are the last at or before 24:00 UTC.
 */
export function closeOfPoints(points: readonly TimedValue[]): ReadonlyMap<DayNumber, number | null> {
  const isMidnight = ([time]: TimedValue): boolean => time % MS_PER_DAY === 0;
  const midnights = points.filter(isMidnight);
  const isDaily = midnights.length * 2 >= points.length;
  const closes = new Map<DayNumber, number | null>();
  for (const [time, value] of (isDaily ? midnights : points).toSorted(([a], [b]) => a - b)) {
    const day = dayOfTime(time - 1);
    const endOfDay = (day + 1) * MS_PER_DAY;
    if (endOfDay - time <= OLDEST_CLOSE_MS) closes.set(day, value);
  }
  return closes;
}
