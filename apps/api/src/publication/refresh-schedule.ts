import { CronExpressionParser } from "cron-parser";

/** When refreshes are due. Times in milliseconds since the epoch. */
export interface RefreshSchedule {
  readonly cron: string;
  nextAfter(time: number): number;
  lastBefore(time: number): number;
}

/**
 * Reads five cron fields, in UTC.
 * @throws {Error} when they make no schedule
 * @example parseRefreshSchedule("10 0 * * *").nextAfter(0) // 600_000
 */
export function parseRefreshSchedule(cron: string): RefreshSchedule {
  const at = (time: number) => CronExpressionParser.parse(cron, { tz: "UTC", currentDate: new Date(time) });
  at(0);
  return {
    cron,
    nextAfter: (time) => at(time).next().getTime(),
    lastBefore: (time) => at(time).prev().getTime(),
  };
}
