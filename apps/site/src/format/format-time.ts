import { messages } from "../messages/en.ts";

const dayFormat = new Intl.DateTimeFormat(messages.locale, { dateStyle: "long", timeZone: "UTC" });
const shortDay = new Intl.DateTimeFormat(messages.locale, {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const month = new Intl.DateTimeFormat(messages.locale, { month: "short", year: "numeric", timeZone: "UTC" });
const instant = new Intl.DateTimeFormat(messages.locale, {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
  timeZoneName: "short",
});

const UNITS = [
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3_600 },
  { unit: "minute", seconds: 60 },
  { unit: "second", seconds: 1 },
] as const;

/** An ISO day in words: 3 March 2026. */
export function formatDay(day: string): string {
  return dayFormat.format(Date.parse(day));
}

/** An ISO day, short: 3 Mar 2026. */
export function formatShortDay(day: string): string {
  return shortDay.format(Date.parse(day));
}

/** The month of an ISO day: Mar 2026. */
export function formatMonth(day: string): string {
  return month.format(Date.parse(day));
}

/** An ISO instant in words, in UTC. */
export function formatInstant(time: string): string {
  return instant.format(Date.parse(time));
}

/** A length of time in its largest whole unit: 3 hours. */
export function formatAge(seconds: number): string {
  const { unit, seconds: length } = UNITS.find((entry) => seconds >= entry.seconds) ?? UNITS[3];
  return formatUnit(Math.floor(seconds / length), unit);
}

/** A number of days in words: 61 days. */
export function formatDays(days: number): string {
  return formatUnit(days, "day");
}

function formatUnit(value: number, unit: string): string {
  return new Intl.NumberFormat(messages.locale, { style: "unit", unit, unitDisplay: "long" }).format(value);
}
