import type { DominancePoint } from "../compute-dominance.ts";
import { formatDay, parseDay } from "../day.ts";
import { historyPoints } from "../history/variant-history.ts";
import type { VariantHistory } from "../history/variant-history.ts";
import type { Season } from "../season.ts";

/** Which way something went. */
export type Direction = "rising" | "flat" | "falling";

/** Where the market stands: season, slope of the index, and which way Bitcoin's share of the market went. */
export interface MarketPhase {
  readonly day: string;
  readonly season: Season;
  readonly value: number;
  /** Of the value over the last 30 days; null where the value then isn't known. */
  readonly slope: Direction | null;
  /** In points. */
  readonly valueChange: number | null;
  /** Bitcoin's share of the total market cap, 0..1. */
  readonly dominance: number | null;
  readonly dominanceDirection: Direction | null;
  /** As a fraction: 0.01 is one percentage point. */
  readonly dominanceChange: number | null;
}

/** What counts as flat: values within so many points, shares within so much, over so many days. */
export const PHASE_LIMITS = { days: 30, flatPoints: 5, flatShare: 0.01, toleranceDays: 3 } as const;

/** The phase on the newest day that has a value; null without any. Snapshots a month apart will do. */
export function measurePhase(
  history: VariantHistory,
  dominance: readonly DominancePoint[],
): MarketPhase | null {
  const points = historyPoints(history);
  const last = points.at(-1);
  if (last === undefined) return null;
  const then = nearestBefore(points, last.day);
  const share = dominance.find(({ day }) => day === last.day)?.bitcoin ?? null;
  const shareThen = nearestBefore(dominance, last.day)?.bitcoin ?? null;
  const valueChange = then === null ? null : last.value - then.value;
  const dominanceChange = share === null || shareThen === null ? null : share - shareThen;
  return {
    day: last.day,
    season: last.season,
    value: last.value,
    slope: directionOf(valueChange, PHASE_LIMITS.flatPoints),
    valueChange,
    dominance: share,
    dominanceDirection: directionOf(dominanceChange, PHASE_LIMITS.flatShare),
    dominanceChange,
  };
}

/** The point nearest to 30 days before a day, the earlier one at a tie; null where none is near. */
function nearestBefore<Point extends { readonly day: string }>(
  points: readonly Point[],
  day: string,
): Point | null {
  const wanted = parseDay(day) - PHASE_LIMITS.days;
  const byDay = new Map(points.slice(-2 * PHASE_LIMITS.days).map((point) => [point.day, point]));
  for (let distance = 0; distance <= PHASE_LIMITS.toleranceDays; distance += 1) {
    const near = byDay.get(formatDay(wanted - distance)) ?? byDay.get(formatDay(wanted + distance));
    if (near !== undefined) return near;
  }
  return null;
}

function directionOf(change: number | null, flat: number): Direction | null {
  if (change === null) return null;
  if (change >= flat) return "rising";
  return change <= -flat ? "falling" : "flat";
}
