const MS_PER_DAY = 86_400_000;
/** A pause longer than this many usual steps is a gap; months differ by three days in length. */
const GAP_STEPS = 1.5;

/** The usual distance between two of the days in days, 1 where there are fewer than two: 1 for daily data, 30 or 31 for monthly. */
export function usualStepDays(days: readonly string[]): number {
  const steps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
  return steps.toSorted((a, b) => a - b)[steps.length >> 1] ?? 1;
}

/** Whether days were left out between two that follow each other. */
export function isGap(from: string, to: string, stepDays: number): boolean {
  return daysBetween(from, to) > stepDays * GAP_STEPS;
}

/** Places of about `most` of `count` days at an even distance, the last always among them. */
export function thinIndexes(count: number, most: number): readonly number[] {
  const step = Math.max(1, Math.ceil(count / most));
  const first = count === 0 ? 0 : (count - 1) % step;
  return Array.from({ length: Math.ceil((count - first) / step) }, (_, index) => first + index * step);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}
