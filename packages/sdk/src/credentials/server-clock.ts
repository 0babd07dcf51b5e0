/** Our clock, corrected by the server's where that found ours wrong. Seconds since the epoch. */
export interface ServerClock {
  nowSeconds(): number;
  /** Takes the server's `Date` for the time, where it can be read. */
  correct(date: string | null): void;
}

/** A clock without correction yet. `now` in milliseconds since the epoch. */
export function createServerClock(now: () => number): ServerClock {
  let offsetSeconds = 0;
  return {
    nowSeconds: () => Math.floor(now() / 1000 + offsetSeconds),
    correct(date) {
      const told = date === null ? Number.NaN : Date.parse(date);
      if (!Number.isNaN(told)) offsetSeconds = (told - now()) / 1000;
    },
  };
}
