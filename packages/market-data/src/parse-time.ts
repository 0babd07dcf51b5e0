/** Milliseconds since the epoch of an ISO time, or null where there is none. */
export function parseTime(text: string | null | undefined): number | null {
  const time = text === null || text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? null : time;
}
