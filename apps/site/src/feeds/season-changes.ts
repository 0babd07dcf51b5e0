import type { SeasonRun } from "@altseason/contract";

/** A day on which a season began or ended. */
export interface SeasonChange {
  /** ISO day. */
  readonly day: string;
  readonly kind: "began" | "ended";
  readonly run: SeasonRun;
}

/** Every begin and end of a season, newest first.. */
export function seasonChanges(runs: readonly SeasonRun[]): readonly SeasonChange[] {
  return runs
    .flatMap((run): readonly SeasonChange[] => [
      { day: run.firstDay, kind: "began", run },
      ...(run.lastDay === null ? [] : [{ day: run.lastDay, kind: "ended" as const, run }]),
    ])
    .toSorted(
      (a, b) => b.day.localeCompare(a.day) || Number(a.kind === "ended") - Number(b.kind === "ended"),
    );
}
