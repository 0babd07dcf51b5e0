/** How far a phase is. */
export interface PhaseProgress {
  readonly done: number;
  readonly total: number;
  /** Steps a minute in this run; null before the first one. */
  readonly perMinute: number | null;
  /** Milliseconds that the rest will take at this rate; null before the first one. */
  readonly remainingMs: number | null;
}

/** Counts the steps of a phase. Those done by an earlier run count as done, and not for the rate. */
export interface ProgressMeter {
  /** Counts one step and tells the new state. */
  step(): PhaseProgress;
  read(): PhaseProgress;
}

const MINUTE_MS = 60_000;

/** A meter of `total` steps, `alreadyDone` of them by an earlier run. */
export function createProgressMeter(total: number, alreadyDone: number, now: () => number): ProgressMeter {
  const startedAt = now();
  let steps = 0;
  const read = (): PhaseProgress => {
    const done = alreadyDone + steps;
    const elapsedMs = now() - startedAt;
    if (steps === 0 || elapsedMs <= 0) return { done, total, perMinute: null, remainingMs: null };
    const msEach = elapsedMs / steps;
    return { done, total, perMinute: MINUTE_MS / msEach, remainingMs: (total - done) * msEach };
  };
  return {
    read,
    step: () => {
      steps += 1;
      return read();
    },
  };
}
