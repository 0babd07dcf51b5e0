import type { DayNumber } from "@altseason/core";

const SECONDS_PER_DAY = 86_400;

/** How far from midnight, on either side, a price may lie to stand for a close. */
export const SEARCH_SECONDS = 1_800;

/** The end of a day in seconds since the epoch. */
export function closeSeconds(day: DayNumber): number {
  return (day + 1) * SECONDS_PER_DAY;
}

/** The day whose close a price stands for, or null when it lies too far from any midnight. */
export function dayOfClose(seconds: number): DayNumber | null {
  const midnight = Math.round(seconds / SECONDS_PER_DAY);
  return Math.abs(seconds - midnight * SECONDS_PER_DAY) <= SEARCH_SECONDS ? midnight - 1 : null;
}
