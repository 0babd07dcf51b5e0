import type { DayOrigin } from "@altseason/core";

/**
 * The origin that a column names.
 * @throws {RangeError} when a column holds something else
 */
export function toOrigin(text: string): DayOrigin {
  if (text === "close" || text === "intraday" || text === "derived") return text;
  throw new RangeError(`origin: expected close, intraday or derived, got ${text}`);
}
