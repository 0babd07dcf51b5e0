/** A time in which a signal was on; day rows, the last one inclusive. */
export interface SignalRun {
  readonly firstRow: number;
  readonly lastRow: number;
}

/** A signal that goes off and comes back within these days is still the same run. */
export const QUIET_DAYS = 7;

/** Runs of days on which a rule held. A run is known on its first day; that it ended, only after the quiet days. */
export function findSignalRuns(holds: readonly (boolean | null)[]): readonly SignalRun[] {
  const runs: { firstRow: number; lastRow: number }[] = [];
  for (const [row, isOn] of holds.entries()) {
    if (isOn !== true) continue;
    const last = runs.at(-1);
    if (last !== undefined && row - last.lastRow <= QUIET_DAYS) last.lastRow = row;
    else runs.push({ firstRow: row, lastRow: row });
  }
  return runs;
}
