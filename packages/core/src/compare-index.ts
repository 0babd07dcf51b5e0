import { seasonOf } from "./season.ts";

/** A published or computed value, 0..100, of an ISO day. */
export interface DatedValue {
  readonly day: string;
  readonly value: number;
}

/** One shared day of two series. */
export interface ComparedDay {
  readonly day: string;
  readonly ours: number;
  readonly published: number;
}

/** How closely two series run on some days. Differences in index points; shares 0..1. */
export interface IndexAgreement {
  readonly daysCompared: number;
  /** Pearson's correlation; null with fewer than two days or a constant series. */
  readonly correlation: number | null;
  readonly meanAbsoluteDifference: number;
  /** Mean of ours − published. */
  readonly bias: number;
  readonly shareWithinFive: number;
  readonly shareInSameZone: number;
}

/** How well two series agree on the days they share. */
export interface IndexComparison extends IndexAgreement {
  readonly daysOnlyOurs: number;
  readonly daysOnlyPublished: number;
  /** All shared days, largest difference first, then by day. */
  readonly days: readonly ComparedDay[];
}

/**
 * Compares two series day by day; each published value is taken as it stands, in whole points.
 * @throws {RangeError} when they share no day
 */
export function compareIndex(ours: readonly DatedValue[], published: readonly DatedValue[]): IndexComparison {
  const byDay = new Map(ours.map(({ day, value }) => [day, value]));
  const days = published.flatMap(({ day, value }) => {
    const own = byDay.get(day);
    return own === undefined ? [] : [{ day, ours: own, published: value }];
  });
  return {
    ...measureAgreement(days),
    daysOnlyOurs: ours.length - days.length,
    daysOnlyPublished: published.length - days.length,
    days: days.toSorted((a, b) => differenceOf(b) - differenceOf(a) || (a.day < b.day ? -1 : 1)),
  };
}

/**
 * Measures how closely two series run on the days given.
 * @throws {RangeError} when there is none
 */
export function measureAgreement(days: readonly ComparedDay[]): IndexAgreement {
  if (days.length === 0)
    throw new RangeError("published: expected at least one day that our history has too, got none");
  const mean = (measure: (day: ComparedDay) => number): number =>
    days.reduce((sum, day) => sum + measure(day), 0) / days.length;
  return {
    daysCompared: days.length,
    correlation: correlationOf(days, mean),
    meanAbsoluteDifference: mean(differenceOf),
    bias: mean((day) => day.ours - day.published),
    shareWithinFive: mean((day) => Number(differenceOf(day) <= 5)),
    shareInSameZone: mean((day) => Number(seasonOf(day.ours, 100) === seasonOf(day.published, 100))),
  };
}

function differenceOf({ ours, published }: ComparedDay): number {
  return Math.abs(ours - published);
}

function correlationOf(
  days: readonly ComparedDay[],
  mean: (measure: (day: ComparedDay) => number) => number,
): number | null {
  const ours = mean((day) => day.ours);
  const published = mean((day) => day.published);
  const covariance = mean((day) => (day.ours - ours) * (day.published - published));
  const variances = mean((day) => (day.ours - ours) ** 2) * mean((day) => (day.published - published) ** 2);
  return days.length < 2 || variances === 0 ? null : covariance / Math.sqrt(variances);
}
