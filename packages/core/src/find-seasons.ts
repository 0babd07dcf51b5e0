import { parseDay } from "./day.ts";
import type { HistoryPoint } from "./history/variant-history.ts";

/** How a season begins and ends. Values in index points, 0..100; a Bitcoin season mirrors them at 50. */
export interface SeasonHysteresis {
  readonly enterAt: number;
  readonly leaveBelow: number;
  readonly leaveAfterDays: number;
}

/** Enter at 75, leave after three days running below 70. */
export const SEASON_HYSTERESIS: SeasonHysteresis = { enterAt: 75, leaveBelow: 70, leaveAfterDays: 3 };

/** A run of days in one season. */
export interface SeasonRun {
  readonly season: "altcoin" | "bitcoin";
  readonly firstDay: string;
  /** Last day in the season; null while it lasts. */
  readonly lastDay: string | null;
  readonly lengthDays: number;
  /** Highest value of an altcoin season, lowest of a Bitcoin season; the first such day. */
  readonly extreme: { readonly day: string; readonly value: number };
}

interface OpenRun {
  readonly season: "altcoin" | "bitcoin";
  readonly firstDay: string;
  extreme: { day: string; value: number };
  latestDay: string;
  daysOutside: number;
}

/**
 * Seasons as one would have called them at the time: a season begins on the day its threshold is reached and ends the
 * day before it is left, which is on the last of the days below; nothing is redated with hindsight. Days without a
 * value count neither way. A value beyond the opposite threshold ends a season at once.
 */
export function findSeasons(
  points: readonly HistoryPoint[],
  hysteresis: SeasonHysteresis = SEASON_HYSTERESIS,
): readonly SeasonRun[] {
  const runs: SeasonRun[] = [];
  let open: OpenRun | null = null;
  for (const { day, outperformers, constituents, value } of points) {
    const percent = (100 * outperformers) / constituents;
    const entered = seasonEntered(percent, hysteresis);
    if (open !== null) {
      const isBelow = heightIn(open.season, percent) < hysteresis.leaveBelow;
      open.daysOutside = isBelow ? open.daysOutside + 1 : 0;
      const isOver =
        open.daysOutside >= hysteresis.leaveAfterDays || (entered !== null && entered !== open.season);
      if (isOver) {
        runs.push(closeRun(open, open.latestDay));
        open = null;
      } else {
        open.latestDay = day;
        if (heightIn(open.season, value) > heightIn(open.season, open.extreme.value))
          open.extreme = { day, value };
      }
    }
    if (open === null && entered !== null) {
      open = { season: entered, firstDay: day, extreme: { day, value }, latestDay: day, daysOutside: 0 };
    }
  }
  if (open !== null) runs.push(closeRun(open, null));
  return runs;
}

function seasonEntered(percent: number, { enterAt }: SeasonHysteresis): "altcoin" | "bitcoin" | null {
  if (percent >= enterAt) return "altcoin";
  return percent <= 100 - enterAt ? "bitcoin" : null;
}

function heightIn(season: "altcoin" | "bitcoin", value: number): number {
  return season === "altcoin" ? value : 100 - value;
}

function closeRun(run: OpenRun, lastDay: string | null): SeasonRun {
  const { season, firstDay, extreme, latestDay } = run;
  const lengthDays = parseDay(latestDay) - parseDay(firstDay) + 1;
  return { season, firstDay, lastDay, lengthDays, extreme: { day: extreme.day, value: extreme.value } };
}
