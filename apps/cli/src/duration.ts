import { UsageError } from "./usage-error.ts";

const UNITS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const NAMES = { s: "s", m: "min", h: "h", d: "d" } as const;

/**
 * Milliseconds of `30s`, `15m`, `24h` or `7d`; undefined stays so.
 * @throws {UsageError} when it is none
 */
export function parseDuration(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, count, unit] = /^(\d{1,7})([smhd])$/.exec(text) ?? [];
  if (count !== undefined && isUnit(unit)) return Number(count) * UNITS[unit];
  throw new UsageError(
    `--${option}: expected a time such as 30s, 15m, 24h or 7d, got ${JSON.stringify(text)}`,
  );
}

/** A time in its two largest units, such as `23 h 59 min`; what is smaller is left out. */
export function formatDuration(ms: number): string {
  const parts: string[] = [];
  let rest = Math.max(0, ms);
  for (const unit of ["d", "h", "m", "s"] as const) {
    const count = Math.floor(rest / UNITS[unit]);
    rest -= count * UNITS[unit];
    if (count > 0) parts.push(`${count} ${NAMES[unit]}`);
  }
  return parts.slice(0, 2).join(" ") || "0 s";
}

function isUnit(text: string | undefined): text is keyof typeof UNITS {
  return text !== undefined && Object.hasOwn(UNITS, text);
}
