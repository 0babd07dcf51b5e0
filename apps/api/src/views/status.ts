import type { Status } from "@altseason/contract";
import { METHODOLOGIES, measureCadence } from "@altseason/core";
import type { RefreshRun } from "@altseason/db";
import type { Publication } from "../publication/publication.ts";
import type { Unlabelled } from "./unlabelled.ts";

const MOST_GAPS = 100;

/** What a publication rests on, and how its refreshes went, newest first. Why one failed stays in the log. */
export function describeStatus(
  { matrix, classification }: Publication,
  refreshes: readonly RefreshRun[],
): Unlabelled<Status> {
  const { cadence, observedDays, gaps } = measureCadence(matrix);
  return {
    cadence,
    observedDays,
    coins: matrix.assets.length,
    gapCount: gaps.length,
    gaps: gaps.toReversed().slice(0, MOST_GAPS),
    refreshes: refreshes.map(({ startedAt, endedAt, outcome }) => ({
      startedAt: new Date(startedAt).toISOString(),
      endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
      outcome,
    })),
    exclusionsVersion: classification.version,
    methodologies: METHODOLOGIES.map(({ id, version }) => ({ id, version })),
  };
}
