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

/** Something that gives one figure each time it is asked. */
export interface Sampler {
  readonly name: string;
  sample(): Promise<number>;
}

/** Medians by name. */
export type Medians = ReadonlyMap<string, number>;

/** Samples each in turn, so that noise of the machine falls on all alike, after one warm-up round. */
export async function sampleInterleaved(samplers: readonly Sampler[], rounds: number): Promise<Medians> {
  const figures = new Map<string, number[]>(samplers.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const sampler of samplers) {
      const figure = await sampler.sample();
      if (round >= 0) figures.get(sampler.name)?.push(figure);
    }
  }
  return new Map([...figures].map(([name, values]) => [name, medianOf(values)]));
}

/** Times each contender `rounds` times in turn, after one warm-up round. Milliseconds. */
export function measureInterleaved(contenders: readonly Contender[], rounds: number): Promise<Medians> {
  const samplers = contenders.map((contender) => ({
    name: contender.name,
    async sample() {
      const start = performance.now();
      await contender.run();
      return performance.now() - start;
    },
  }));
  return sampleInterleaved(samplers, rounds);
}

/** A measured median by name. @throws {RangeError} when nothing of that name was measured */
export function medianNamed(medians: Medians, name: string): number {
  const median = medians.get(name);
  if (median === undefined)
    throw new RangeError(`name: expected one of ${[...medians.keys()].join(", ")}, got ${name}`);
  return median;
}

/** How many times the second's median the first's is. */
export function ratioOf(medians: Medians, name: string, other: string): number {
  return medianNamed(medians, name) / medianNamed(medians, other);
}

/** Medians as text: `ours 3.1 ms, DuckDB 60.0 ms`. */
export function describeTimes(medians: Medians, ...names: readonly string[]): string {
  return names.map((name) => `${name} ${medianNamed(medians, name).toFixed(1)} ms`).join(", ");
}

/** @throws {Error} when the rival's count of any row differs from ours: a benchmark of different answers is none */
export function requireEqualCounts(rival: string, ours: Uint16Array, theirs: (row: number) => number): void {
  for (const [row, count] of ours.entries()) {
    if (count !== theirs(row))
      throw new Error(`${rival}: expected ${count} on row ${row}, got ${theirs(row)}`);
  }
}
