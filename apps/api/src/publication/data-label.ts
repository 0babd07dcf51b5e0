import type { DataLabel } from "@altseason/contract";
import { dayOfTime, formatDay } from "@altseason/core";
import type { Publication } from "./publication.ts";
import type { RefreshSchedule } from "./refresh-schedule.ts";

/** What a label needs to know beside the data themselves. Times in milliseconds since the epoch. */
export interface LabelContext {
  readonly now: number;
  /** Null where nothing refreshes the data. */
  readonly schedule: RefreshSchedule | null;
  /** Whether the last refresh that was tried failed. */
  readonly hasRefreshFailed: boolean;
}

const GRACE_MS = 15 * 60_000;

/** Says what the numbers rest on, how old they are, and whether they are older than they should be. */
export function describeData(publication: Publication, context: LabelContext): DataLabel {
  const { dataSet, matrix, lastDay, observedAt } = publication;
  const { now, schedule, hasRefreshFailed } = context;
  return {
    dataSet: dataSet.id,
    kind: dataSet.source.kind,
    provider: dataSet.source.provider,
    description: dataSet.source.description,
    asOf: new Date(observedAt).toISOString(),
    nextUpdateAt: schedule === null ? null : new Date(schedule.nextAfter(now)).toISOString(),
    stale: schedule !== null && (hasRefreshFailed || isOverdue(publication, schedule, now)),
    ageSeconds: Math.max(0, Math.floor((now - observedAt) / 1000)),
    firstDay: formatDay(matrix.firstDay),
    lastDay: formatDay(lastDay),
  };
}

/**
 * Whether the refresh due last left no trace. A listing taken during the day should be of the day it was due on;
 * closes should reach the day before.
 */
function isOverdue({ lastDay, lastOrigin }: Publication, schedule: RefreshSchedule, now: number): boolean {
  const due = dayOfTime(schedule.lastBefore(now - GRACE_MS));
  return lastDay < (lastOrigin === "close" ? due - 1 : due);
}
