/** A UTC calendar day as whole days since 1970-01-01. Its close is the last price at or before 24:00 UTC. */
export type DayNumber = number;

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads an ISO calendar day.
 * @throws {RangeError} when the text is not an existing day written `YYYY-MM-DD`
 * @example parseDay("2021-04-16") // 18733
 */
export function parseDay(text: string): DayNumber {
  const ms = ISO_DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || formatDay(ms / MS_PER_DAY) !== text) {
    throw new RangeError(`day: expected an existing day as YYYY-MM-DD, got ${JSON.stringify(text)}`);
  }
  return ms / MS_PER_DAY;
}

/** Writes a day number as `YYYY-MM-DD`. */
export function formatDay(day: DayNumber): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The UTC day that a time in milliseconds since the epoch falls on. */
export function dayOfTime(epochMs: number): DayNumber {
  return Math.floor(epochMs / MS_PER_DAY);
}
