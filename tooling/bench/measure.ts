/** Median of at least one number; of an even number, the mean of the middle two. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  if (upper === undefined || lower === undefined)
    throw new RangeError("values: expected at least one, got none");
  return (lower + upper) / 2;
}

/** A contender of an interleaved measurement; what it returns is dropped. */
export interface Contender {
  readonly name: string;
  run(): unknown;
}

/** Median milliseconds by contender's name. */
export type Times = ReadonlyMap<string, number>;

/**
 * Times each contender `rounds` times in turn, so that noise of the machine falls on all alike, after one warm-up
 * round.
 */
export async function measureInterleaved(contenders: readonly Contender[], rounds: number): Promise<Times> {
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
export function timeOf(times: Times, name: string): number {
  const time = times.get(name);
  if (time === undefined)
    throw new RangeError(`name: expected one of ${[...times.keys()].join(", ")}, got ${name}`);
  return time;
}

/** How many times as long the first took as the second. */
export function ratioOf(times: Times, name: string, other: string): number {
  return timeOf(times, name) / timeOf(times, other);
}

/** Medians as text: `ours 3.1 ms, DuckDB 60.0 ms`. */
export function describeTimes(times: Times, ...names: readonly string[]): string {
  return names.map((name) => `${name} ${timeOf(times, name).toFixed(1)} ms`).join(", ");
}

/** @throws {Error} when the rival's count of any row differs from ours: a benchmark of different answers is none */
export function requireEqualCounts(rival: string, ours: Uint16Array, theirs: (row: number) => number): void {
  for (const [row, count] of ours.entries()) {
    if (count !== theirs(row))
      throw new Error(`${rival}: expected ${count} on row ${row}, got ${theirs(row)}`);
  }
}
