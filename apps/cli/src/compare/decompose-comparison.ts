import { measureAgreement } from "@altseason/core";
import type { ComparedDay, IndexAgreement } from "@altseason/core";
import type { DifferenceCauses } from "./difference-causes.ts";
import type { ExplainedDay } from "./explain-day.ts";

/** Figures of some days together. Causes in index points a day, on average; shares 0..1. */
export interface Decomposition extends IndexAgreement {
  readonly causes: DifferenceCauses;
  /** Days whose published value a share of our coins can round to, and whose value is ours to the point. */
  readonly shareAttainable: number;
  readonly shareEqual: number;
  /** Days whose published value lies within what can be reached from our side. */
  readonly shareReachable: number;
  /** The same if coins without a base price were skipped rather than replaced. */
  readonly ifSkipped: IndexAgreement & { readonly shareAttainable: number; readonly shareEqual: number };
}

/** Sums explained days up; there must be at least one. */
export function decomposeComparison(days: readonly ExplainedDay[]): Decomposition {
  const mean = (measure: (day: ExplainedDay) => number): number =>
    days.reduce((sum, day) => sum + measure(day), 0) / days.length;
  const share = (holds: (day: ExplainedDay) => boolean): number => mean((day) => Number(holds(day)));
  return {
    ...measureAgreement(days),
    causes: {
      otherCount: mean(({ causes }) => causes.otherCount),
      nearBitcoin: mean(({ causes }) => causes.nearBitcoin),
      withoutBase: mean(({ causes }) => causes.withoutBase),
      elsewhere: mean(({ causes }) => causes.elsewhere),
    },
    shareAttainable: share(({ isAttainable }) => isAttainable),
    shareEqual: share(({ difference }) => difference === 0),
    shareReachable: share(
      ({ published, reachable: [least, most] }) => published >= least && published <= most,
    ),
    ifSkipped: {
      ...measureAgreement(days.map(skipped)),
      shareAttainable: share(({ isAttainableIfSkipped }) => isAttainableIfSkipped),
      shareEqual: share(({ valueIfSkipped, published }) => valueIfSkipped === published),
    },
  };
}

/** The same year by year, oldest first. */
export function decomposeByYear(
  days: readonly ExplainedDay[],
): readonly (Decomposition & { readonly year: string })[] {
  return [...Map.groupBy(days, ({ day }) => day.slice(0, 4))]
    .map(([year, own]) => ({ year, ...decomposeComparison(own) }))
    .toSorted((a, b) => (a.year < b.year ? -1 : 1));
}

function skipped({ day, ours, published, valueIfSkipped }: ExplainedDay): ComparedDay {
  return { day, ours: valueIfSkipped ?? ours, published };
}
