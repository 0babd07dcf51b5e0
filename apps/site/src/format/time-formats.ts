/** How days, instants and lengths of time are written; all in UTC. */
export interface TimeFormats {
  /** An ISO day in words: 3 March 2026. */
  readonly day: (day: string) => string;
  /** An ISO day, short: 3 Mar 2026. */
  readonly shortDay: (day: string) => string;
  /** The month of an ISO day: Mar 2026. */
  readonly month: (day: string) => string;
  /** An ISO instant in words, with its zone. */
  readonly instant: (time: string) => string;
  /** A length of time in its largest whole unit: 3 hours. */
  readonly age: (seconds: number) => string;
  /** A number of days in words: 61 days. */
  readonly days: (days: number) => string;
}

const UNITS = [
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3_600 },
  { unit: "minute", seconds: 60 },
  { unit: "second", seconds: 1 },
] as const;

export function createTimeFormats(tag: string): TimeFormats {
  const dates = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(tag, { timeZone: "UTC", ...options });
  const day = dates({ dateStyle: "long" });
  const shortDay = dates({ day: "numeric", month: "short", year: "numeric" });
  const month = dates({ month: "short", year: "numeric" });
  const instant = dates({
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  });
  const unitOf = (value: number, unit: string): string =>
    new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: "long" }).format(value);
  return {
    day: (text) => day.format(Date.parse(text)),
    shortDay: (text) => shortDay.format(Date.parse(text)),
    month: (text) => month.format(Date.parse(text)),
    instant: (time) => instant.format(Date.parse(time)),
    age: (seconds) => {
      const { unit, seconds: length } = UNITS.find((entry) => seconds >= entry.seconds) ?? UNITS[3];
      return unitOf(Math.floor(seconds / length), unit);
    },
    days: (days) => unitOf(days, "day"),
  };
}
