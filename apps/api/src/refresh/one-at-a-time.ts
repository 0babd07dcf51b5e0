/**
 * Runs work one call after another. Calls that come while it runs share one further run, so that each caller's run began
 * after the call.
 */
export function oneAtATime<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let current: Promise<Result> | null = null;
  let next: Promise<Result> | null = null;

  function run(): Promise<Result> {
    current = work().finally(() => {
      current = null;
    });
    return current;
  }

  return () => {
    if (current === null) return run();
    next ??= current
      .catch(() => {})
      .then(() => {
        next = null;
        return run();
      });
    return next;
  };
}
