/** Median of at least one number. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[sorted.length >> 1];
  if (middle === undefined) throw new RangeError("values: expected at least one, got none");
  return middle;
}

/** A contender of an interleaved measurement; what it returns is dropped. */
export interface Contender {
  readonly name: string;
  run(): unknown;
}

/**
 * Times each contender `rounds` times in turn, so that noise of the machine falls on all alike, after one warm-up
 * round. Milliseconds, medians by name.
 */
export async function measureInterleaved(
  contenders: readonly Contender[],
  rounds: number,
): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const contender of contenders) {
      const start = performance.now();
      await contender.run();
      if (round >= 0) times.get(contender.name)?.push(performance.now() - start);
    }
  }
  return new Map([...times].map(([name, values]) => [name, medianOf(values)]));
}

/** A measured median by name. @throws {RangeError} when nothing of that name was measured */
export function timeOf(times: ReadonlyMap<string, number>, name: string): number {
  const time = times.get(name);
  if (time === undefined)
    throw new RangeError(`name: expected one of ${[...times.keys()].join(", ")}, got ${name}`);
  return time;
}
