import type { SeasonRun } from "@altseason/contract";
import type { SeasonOrder } from "./seasons-path.ts";

/** Seasons newest or longest first; of equally long ones the newest. */
export function orderSeasons(seasons: readonly SeasonRun[], order: SeasonOrder): readonly SeasonRun[] {
  const newest = seasons.toSorted((a, b) => b.firstDay.localeCompare(a.firstDay));
  return order === "newest" ? newest : newest.toSorted((a, b) => b.lengthDays - a.lengthDays);
}
