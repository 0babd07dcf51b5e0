/** Counts what happened to each subject within the last while. */
export interface SlidingCount {
  /** Adds one, and tells how many there were within the window, this one included. */
  add(subject: string, at: number): number;
}

/**
 * Counts by two halves of the window: what is told is exact to half a window. Subjects are bounded: at more than
 * `maxSubjects` all begin anew, so that a flood of names costs no memory.
 */
export function createSlidingCount(windowMs: number, maxSubjects = 50_000): SlidingCount {
  const half = windowMs / 2;
  const counts = new Map<string, { slot: number; now: number; before: number }>();
  return {
    add(subject, at) {
      const slot = Math.floor(at / half);
      const known = counts.get(subject);
      if (known === undefined) {
        if (counts.size >= maxSubjects) counts.clear();
        counts.set(subject, { slot, now: 1, before: 0 });
        return 1;
      }
      if (slot > known.slot) {
        known.before = slot === known.slot + 1 ? known.now : 0;
        known.now = 0;
        known.slot = slot;
      }
      known.now += 1;
      return known.now + known.before;
    },
  };
}
