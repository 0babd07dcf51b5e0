import type { IndexDay } from "./load-series.ts";

/** The days shown, in the columns of the API's own CSV (RFC 4180). */
export function writeDaysCsv(days: readonly IndexDay[]): string {
  const lines = days.map(({ day, value, outperformers, constituents }) =>
    [day, value, outperformers, constituents].join(","),
  );
  return `${["date,value,outperformers,constituents", ...lines].join("\r\n")}\r\n`;
}
