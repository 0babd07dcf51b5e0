/** How many things of those counted have not ended yet, to the coarseness of a step. Steps are whole numbers. */
export interface ExpiringCount {
  /** One more, which ends with a step. */
  add(step: number): void;
  /** Forgets what ended with a step: to be called for each step in turn. */
  end(step: number): void;
  total(): number;
}

/** A count of things that end at most `steps` − 1 steps ahead. */
export function createExpiringCount(steps: number): ExpiringCount {
  const ends = new Uint32Array(steps);
  let total = 0;
  return {
    total: () => total,
    add(step) {
      ends[step % steps] = (ends[step % steps] ?? 0) + 1;
      total += 1;
    },
    end(step) {
      total -= ends[step % steps] ?? 0;
      ends[step % steps] = 0;
    },
  };
}
