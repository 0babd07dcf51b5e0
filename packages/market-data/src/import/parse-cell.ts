import { dayOfTime, parseDay } from "@altseason/core";
import type { DayNumber } from "@altseason/core";
import { ImportError } from "./import-error.ts";
import type { ImportPlace } from "./import-error.ts";

const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})$/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const ISO_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
/** What `Number` reads and a table of prices never means: `0x1f`, `0o17`, `0b11`. */
const RADIX = /[box]/i;
const MISSING = new Set(["", "null", "nan", "none", "n/a", "na", "-", "--"]);

/**
 * A day written `YYYY-MM-DD`, `YYYYMMDD`, or as an ISO time, whose UTC day it is.
 * @throws {ImportError} `bad_day`
 */
export function parseDayCell(text: string, place: ImportPlace): DayNumber {
  const trimmed = text.trim();
  try {
    if (ISO_DAY.test(trimmed)) return parseDay(trimmed);
    const compact = COMPACT_DAY.exec(trimmed);
    if (compact !== null) return parseDay(compact.slice(1).join("-"));
    if (ISO_TIME.test(trimmed)) {
      parseDay(trimmed.slice(0, 10));
      const isZoned = /(Z|[+-]\d{2}:?\d{2})$/.test(trimmed);
      const time = Date.parse(isZoned ? trimmed : `${trimmed.replace(" ", "T")}Z`);
      if (!Number.isNaN(time)) return dayOfTime(time);
    }
  } catch {
    // Falls through to the one message below, which names the place.
  }
  const wanted = "expected a day as YYYY-MM-DD, YYYYMMDD or an ISO time";
  throw new ImportError("bad_day", place, `${wanted}, got ${JSON.stringify(text)}`);
}

/**
 * A number, or 0 for missing: blank, `null`, `NaN`, zero, negative. (Zero means missing in a market matrix.)
 * @throws {ImportError} `bad_number` on anything else that is not a finite decimal number
 */
export function parseNumberCell(
  text: string,
  file: string,
  line: number,
  column: string | undefined,
): number {
  const value = text.length > 0 && text.length < 25 ? Number(text) : Number.NaN;
  if (value > 0 && value < Number.POSITIVE_INFINITY && !hasRadix(text)) return value;
  const trimmed = text.trim();
  if (MISSING.has(trimmed.toLowerCase())) return 0;
  const plain = Number(trimmed);
  if (!NUMBER.test(trimmed) || !Number.isFinite(plain)) {
    const place = { file, line, ...(column === undefined ? {} : { column }) };
    throw new ImportError(
      "bad_number",
      place,
      `expected a decimal number or nothing, got ${JSON.stringify(text)}`,
    );
  }
  return Math.max(plain, 0);
}

/** A prefix for another radix needs a leading zero, which few prices have next to a letter. */
function hasRadix(text: string): boolean {
  const code = text.charCodeAt(0);
  const startsPlain = code >= 49 && code <= 57;
  return !startsPlain && RADIX.test(text);
}
